# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Command line: scorers --data DATA [--more FILE ...] [--work FOLDER] [--out FILE] [--reference GUM]."""
import argparse
from pathlib import Path

from . import articles, reference
from .train import LEAST, REFERENCE_OPTIONS, Program, Trainer

HERE = Path(__file__).resolve().parents[1]


def main():
    parser = argparse.ArgumentParser(prog="scorers", description="Trains the scorers of who, where and when.")
    parser.add_argument("--data", required=True, help="the data folder, see README.md")
    parser.add_argument("--more", nargs="*", default=[], help="further gold files that the language model was not trained on")
    parser.add_argument("--work", default=HERE / "work" / "scorers")
    parser.add_argument("--out", default=HERE.parent / "facts/src/main/resources/en/role-scorers.bin")
    parser.add_argument("--candidates", default=HERE / "candidates", help="the program that describes candidates")
    parser.add_argument("--earlier", help="a folder with en/model.onnx and its files: a language model that has not seen the files of unseen.txt")
    parser.add_argument("--reference", metavar="GUM", help="train nothing to ship: measure who is meant, crossed, with the folder of UD_English-GUM")
    args = parser.parse_args()
    if args.reference:
        reference.measure(Program(args.candidates, args.earlier), articles.read(args.data, args.more), args.reference, args.work, LEAST, REFERENCE_OPTIONS)
        return
    trainer = Trainer(args.data, args.work, args.candidates, args.more, args.earlier)
    trainer.candidates()
    trainer.wholes()
    trainer.write(args.out)
    for (kind, field), scores in sorted(trainer.report.items()):
        print(kind, field, " ".join(f"{x:.3f}" for x in scores))


main()
