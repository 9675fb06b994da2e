# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Running a model over windows, in torch or as ONNX, with the same outputs."""
import numpy as np
import torch

from .batches import group, inputs
from .labels import OUTPUTS


def torch_model(network):
    network.eval()
    device = next(network.parameters()).device

    def call(*arrays):
        with torch.inference_mode():
            return [o.float().cpu().numpy() for o in network(*(torch.from_numpy(a).to(device) for a in arrays))]
    call.outputs = OUTPUTS
    return call


def onnx_model(path, threads=1):
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [i.name for i in session.get_inputs()]
    there = {o.name for o in session.get_outputs()}  # an earlier model may have fewer heads
    outputs = [o for o in OUTPUTS if o in there]

    def call(*arrays):
        return session.run(outputs, dict(zip(names, arrays)))
    call.outputs = outputs
    return call


def predict(call, pieces, texts, budget=2048, case=None):
    """Outputs by name for each list of words, cut to its words; long lists must be split before."""
    rows = [(pieces.features(words, case), i) for i, words in enumerate(texts)]
    rows.sort(key=lambda r: len(r[0][0]))
    out = [None] * len(texts)
    for batch in group(rows, budget, lambda r: len(r[0][0])):
        results = call(*inputs([f for f, _ in batch]))
        for k, (_, i) in enumerate(batch):
            n = len(texts[i])
            out[i] = {name: np.array(o[k, :n, :n + 1] if name == "arc" else o[k, :n]) for name, o in zip(call.outputs, results)}
    return out
