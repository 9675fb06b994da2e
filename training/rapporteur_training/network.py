# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The network: an encoder of some layers over word pieces and, on the first piece of each word, all heads."""
import torch
import torch.nn.functional as F
from torch import nn

from .labels import FIXED, OUTPUTS
from .pieces import SHAPES

FAR = -1e4
END_WIDTH = 64
TOKEN_HEADS = [o for o in OUTPUTS if o not in ("upos", "lemma", "feats", "arc", "rel", "end")]


class Drop(nn.Module):
    """Dropout with one mask a window, the same units for all its words: random numbers were a tenth of a step's time."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        return x * torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.p).div_(1 - self.p)


def pairs(w):
    """Each word's vector and the next one's, of w [B,1+W,d]; the last word, and only that, is followed by ROOT, as it is by padding."""
    return torch.cat([w[:, 1:], torch.cat([w[:, 2:], w[:, :1]], 1)], -1)


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)

    def forward(self, x, mask, drop):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        a = torch.softmax((q * (d // self.heads) ** -0.5) @ k.transpose(2, 3) + mask, -1) @ v
        x = self.norm1(x + drop(self.out(a.transpose(1, 2).reshape(b, t, d))))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """forward: input_ids, shape_ids [B,T], word_index [B,1+W] -> the outputs in the order of labels.OUTPUTS.

    Arc scores reach only words of the same sentence (by the end head, or by `sentence` [B,1+W] in training) and ROOT;
    rel is for the best-scored head (or for `head` [B,W]).
    """

    def __init__(self, lemmas, relations, features, width=384, layers=6, heads=12, inner=1536, arc=256, label=64, pieces=30522):
        super().__init__()
        self.relations = relations
        self.tok, self.pos, self.typ = nn.Embedding(pieces, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.norm, self.shape = nn.LayerNorm(width, 1e-12), nn.Embedding(len(SHAPES), width)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.drop, self.head_drop = Drop(0.1), Drop(0.25)
        self.sizes = [len(FIXED[o]) for o in TOKEN_HEADS]
        self.parts = [len(FIXED["upos"]), lemmas, features, 1]  # of the rows of syntax: upos, lemma, feats, end
        self.syntax = nn.Linear(width, sum(self.parts))
        self.marks_in, self.marks = nn.Linear(width, width), nn.Linear(width, sum(self.sizes))
        self.arc_dep, self.arc_head, self.arc_pair = nn.Linear(width, arc), nn.Linear(width, arc), nn.Linear(arc, arc, bias=False)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.rel_dep, self.rel_head = nn.Linear(width, label), nn.Linear(width, label)
        self.rel_pair = nn.Linear(label, relations * label, bias=False)
        self.rel_dep_bias, self.rel_head_bias = nn.Linear(label, relations), nn.Linear(label, relations)
        # What the end head's own score lacks, from a word and the next; fitted after the rest (ends.py), nothing until then.
        self.end_in, self.end_out = nn.Linear(2 * width, END_WIDTH), nn.Linear(END_WIDTH, 1)
        nn.init.zeros_(self.end_out.weight)
        nn.init.zeros_(self.end_out.bias)
        nn.init.zeros_(self.shape.weight)
        nn.init.normal_(self.arc_pair.weight, std=0.02)
        nn.init.normal_(self.rel_pair.weight, std=0.02)

    def load_encoder(self, weights, chosen=None):
        """Takes over the weights of a BERT-shaped encoder by their usual names; `chosen` says which of its layers, all in order by default."""
        def put(module, name):
            module.weight.data.copy_(weights[name + ".weight"])
            module.bias.data.copy_(weights[name + ".bias"])

        for module, name in ((self.tok, "word"), (self.pos, "position"), (self.typ, "token_type")):
            module.weight.data.copy_(weights[f"embeddings.{name}_embeddings.weight"])
        put(self.norm, "embeddings.LayerNorm")
        for layer, i in zip(self.layers, chosen or range(len(self.layers)), strict=True):
            at = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                parts = [weights[f"{at}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                getattr(layer.qkv, part).data.copy_(torch.cat(parts))
            put(layer.out, at + "attention.output.dense")
            put(layer.norm1, at + "attention.output.LayerNorm")
            put(layer.up, at + "intermediate.dense")
            put(layer.down, at + "output.dense")
            put(layer.norm2, at + "output.LayerNorm")

    def encoder_parameters(self):
        """All of the encoder but the table of word pieces, which stays as it was: rare words keep their neighbours, and steps are faster."""
        return [p for n, p in self.named_parameters() if n.split(".")[0] in ("pos", "typ", "norm", "shape", "layers")]

    def forward(self, input_ids, shape_ids, word_index, sentence=None, head=None):
        t = input_ids.shape[1]
        x = self.tok(input_ids) + self.pos.weight[:t] + self.typ.weight[0] + self.shape(shape_ids)
        x = self.drop(self.norm(x))
        mask = (input_ids == 0).to(x.dtype)[:, None, None, :] * FAR
        for layer in self.layers:
            x = layer(x, mask, self.drop)
        # The first piece of each word; row 0 is [CLS], which plays ROOT.
        w = torch.gather(x, 1, word_index[:, :, None].expand(-1, -1, x.shape[2]))
        w = self.head_drop(w)
        words = w[:, 1:]
        upos, lemma, feats, end = self.syntax(words).split(self.parts, -1)
        marks = self.marks(self.head_drop(F.gelu(self.marks_in(words)))).split(self.sizes, -1)
        end = (end + self.end_out(F.gelu(self.end_in(pairs(w))))).squeeze(-1)
        arc = self._arcs(w, words, word_index, self._sentences(end) if sentence is None else sentence)
        rel = self._relations(w, words, arc.argmax(-1) if head is None else head)
        named = dict(zip(TOKEN_HEADS, marks)) | {"upos": upos, "lemma": lemma, "feats": feats, "end": end, "arc": arc, "rel": rel}
        return tuple(named[o] for o in OUTPUTS)

    def _sentences(self, end):
        """The number of the sentence of ROOT (0) and of each word, from where the end head says that one ends."""
        ends = (end > 0).to(torch.int64)
        number = torch.cumsum(ends, 1) - ends
        return torch.cat([torch.zeros_like(number[:, :1]), number], 1)

    def _act(self, layer, x):
        return self.head_drop(F.leaky_relu(layer(x), 0.1))

    def _arcs(self, w, words, word_index, sentence):
        heads = self._act(self.arc_head, w)
        arc = self.arc_pair(self._act(self.arc_dep, words)) @ heads.transpose(1, 2) + self.arc_bias(heads).transpose(1, 2)
        apart = (sentence[:, 1:, None] != sentence[:, None, :]) | (word_index == 0)[:, None, :]
        root = torch.zeros_like(apart[:1, :1])
        root[:, :, 0] = True
        return arc + (apart & ~root).to(arc.dtype) * FAR

    def _relations(self, w, words, head):
        dep, heads = self._act(self.rel_dep, words), self._act(self.rel_head, w)
        heads = torch.gather(heads, 1, head[:, :, None].expand(-1, -1, heads.shape[2]))
        pair = self.rel_pair(dep).view(dep.shape[0], -1, self.relations, heads.shape[2])
        return (pair @ heads[..., None]).squeeze(-1) + self.rel_dep_bias(dep) + self.rel_head_bias(heads)
