# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The steps: prepare, silver, unlabelled, train, export, evaluate, card."""
import argparse
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def main():
    parser = argparse.ArgumentParser(prog="training/run", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    for name, text in (("prepare", "reads the open data into samples"), ("silver", "adds trees of an earlier model to the annotated articles"),
                       ("unlabelled", "adds articles without annotation, for train --teacher"),
                       ("train", "trains, by the clock"), ("export", "writes the model as int8 ONNX"),
                       ("evaluate", "scores the exported model"), ("card", "writes MODEL_CARD.md from the scores")):
        step = steps.add_parser(name, help=text)
        step.add_argument("--work", default=str(HERE / "work"), help="folder of intermediate files (default: training/work)")
        if name == "prepare":
            step.add_argument("--data", required=True, help="folder of the data sets, laid out as the README says")
            step.add_argument("--segmenter", default=str(HERE / "segmenter"), help="command that segments a file as the product does")
        if name == "unlabelled":
            step.add_argument("texts", nargs="+", help='files of {"id", "text"} lines')
            step.add_argument("--segmenter", default=str(HERE / "segmenter"), help="command that segments a file as the product does")
        if name == "silver":
            step.add_argument("--teacher", default=str(HERE.parent / "language/src/main/resources/en"), help="folder of an exported model")
        if name == "train":
            step.add_argument("--minutes", type=float, default=60)
            step.add_argument("--threads", type=int, default=2, help="most threads; beside other busy programs one alone is faster than two")
            step.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
            step.add_argument("--encoder", choices=("minilm", "bge-small"), default="minilm", help="what the network starts from")
            step.add_argument("--layers", type=int, help="how many of the encoder's layers to keep (default: all)")
            step.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
            step.add_argument("--teacher", help="work folder of a larger network, trained on the same samples, to learn from too")
            step.add_argument("--start", help="folder of an exported model to start from instead of the encoder")
            step.add_argument("--rate", type=float, default=1.0, help="what the rates of learning are multiplied by (default: 1)")
        if name in ("export", "card"):
            step.add_argument("--to", default=str(HERE.parent / "language/src/main/resources/en"), help="folder of the exported model")
        if name == "export":
            step.add_argument("--added", nargs="*", default=[], metavar="HEAD=NUMBER", help="what is added to O instead of what is best on dev")
            step.add_argument("--mix", help="work folder of the training that this one went on from: its weights are mixed in")
            step.add_argument("--share", type=float, default=1.0, help="share of this training's weights in the mixture (default: 1)")
        if name == "evaluate":
            step.add_argument("--to", default=str(HERE.parent / "language/src/main/resources/en"), help="folder of the exported model")
            step.add_argument("--test", action="store_true", help="the test parts too: once, at the end")
    args = vars(parser.parse_args())
    step = args.pop("step")
    if step == "prepare":
        from .prepare import prepare
        prepare(args["data"], args["work"], args["segmenter"])
    elif step == "silver":
        from .silver import add
        add(**args)
    elif step == "unlabelled":
        from .unlabelled import add
        add(**args)
    elif step == "train":
        from .train import train
        train(**args)
    elif step == "export":
        from .export import export
        added = {head: float(number) for head, number in (pair.split("=") for pair in args["added"])}
        export(args["work"], Path(args["to"]), added, args["mix"], args["share"])
    elif step == "evaluate":
        from .report import evaluate_all
        evaluate_all(args["work"], Path(args["to"]), args["test"])
    else:
        from .card import card
        card(args["work"], Path(args["to"]), HERE / "MODEL_CARD.md")


if __name__ == "__main__":
    main()
