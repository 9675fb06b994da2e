// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
//
// Checks evidence of a fact with nothing but a browser: no network, no library. WebCrypto does the hashing and Ed25519 where it can;
// where it cannot (an old browser, a page from a file) the short code below does the same.
"use strict";

const Evidence = (() => {
  const utf8 = new TextEncoder();
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };
  const isSame = (one, other) => one.length === other.length && one.every((b, i) => b === other[i]);

  // SHA-2 (FIPS 180-4). Its constants are the first bits of the square and cube roots of primes, so they are reckoned, not written down.
  const rootOf = (n, power) => {
    let root = 1n << BigInt(Math.ceil(n.toString(2).length / power));
    for (;;) {
      const next = ((BigInt(power) - 1n) * root + n / root ** (BigInt(power) - 1n)) / BigInt(power);
      if (next >= root) return root;
      root = next;
    }
  };
  const primes = (count) => {
    const found = [];
    for (let n = 2; found.length < count; n++) if (found.every((p) => n % p)) found.push(n);
    return found.map(BigInt);
  };
  const fraction = (prime, power) => rootOf(prime << BigInt(64 * power), power) & 0xffffffffffffffffn;
  let constants;
  const sha512Constants = () => (constants ??= { k: primes(80).map((p) => fraction(p, 3)), h: primes(8).map((p) => fraction(p, 2)) });

  function padded(bytes, block) {
    const lengthBytes = block / 8;
    const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
    const all = new Uint8Array(size);
    all.set(bytes);
    all[bytes.length] = 0x80;
    new DataView(all.buffer).setBigUint64(size - 8, BigInt(bytes.length) * 8n);
    return new DataView(all.buffer);
  }

  function sha256Plain(bytes) {
    const k = Int32Array.from(sha512Constants().k.slice(0, 64), (c) => Number(BigInt.asIntN(32, c >> 32n)));
    const h = Int32Array.from(sha512Constants().h, (c) => Number(BigInt.asIntN(32, c >> 32n)));
    const data = padded(bytes, 64);
    const w = new Int32Array(64);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let at = 0; at < data.byteLength; at += 64) {
      for (let i = 0; i < 64; i++) {
        if (i < 16) w[i] = data.getInt32(at + 4 * i);
        else {
          const x = w[i - 15];
          const y = w[i - 2];
          w[i] = (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)) + w[i - 16];
        }
      }
      let [a, b, c, d, e, f, g, i8] = h;
      for (let i = 0; i < 64; i++) {
        const one = (i8 + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [i8, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
      }
      [a, b, c, d, e, f, g, i8].forEach((x, i) => (h[i] = h[i] + x));
    }
    const out = new DataView(new ArrayBuffer(32));
    h.forEach((x, i) => out.setInt32(4 * i, x));
    return new Uint8Array(out.buffer);
  }

  function sha512Plain(bytes) {
    const { k, h: first } = sha512Constants();
    const h = [...first];
    const mask = 0xffffffffffffffffn;
    const data = padded(bytes, 128);
    const turn = (x, n) => ((x >> n) | (x << (64n - n))) & mask;
    const w = new Array(80);
    for (let at = 0; at < data.byteLength; at += 128) {
      for (let i = 0; i < 80; i++) {
        if (i < 16) w[i] = data.getBigUint64(at + 8 * i);
        else {
          const x = w[i - 15];
          const y = w[i - 2];
          w[i] = ((turn(x, 1n) ^ turn(x, 8n) ^ (x >> 7n)) + w[i - 7] + (turn(y, 19n) ^ turn(y, 61n) ^ (y >> 6n)) + w[i - 16]) & mask;
        }
      }
      let [a, b, c, d, e, f, g, i8] = h;
      for (let i = 0; i < 80; i++) {
        const one = i8 + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & mask & g)) + k[i] + w[i];
        const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
        [i8, g, f, e, d, c, b, a] = [g, f, e, (d + one) & mask, c, b, a, (one + two) & mask];
      }
      [a, b, c, d, e, f, g, i8].forEach((x, i) => (h[i] = (h[i] + x) & mask));
    }
    const out = new DataView(new ArrayBuffer(64));
    h.forEach((x, i) => out.setBigUint64(8 * i, x));
    return new Uint8Array(out.buffer);
  }

  async function sha256(bytes) {
    const subtle = globalThis.crypto?.subtle;
    return subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256Plain(bytes);
  }

  // Ed25519 (RFC 8032): slow, short, and only for checking.
  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (n) => ((n % P) + P) % P;
  const power = (base, exponent) => {
    let result = 1n;
    for (base = mod(base); exponent; exponent >>= 1n, base = mod(base * base)) if (exponent & 1n) result = mod(result * base);
    return result;
  };
  const inverse = (n) => power(n, P - 2n);
  const D = mod(-121665n * inverse(121666n));
  const little = (bytes) => bytes.reduceRight((n, b) => (n << 8n) | BigInt(b), 0n);

  // A point as X, Y, Z, T of extended coordinates: no division while adding.
  function point(bytes) {
    const all = little(bytes);
    const y = all & ((1n << 255n) - 1n);
    const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
    let x = power(square, (P + 3n) / 8n);
    if (mod(x * x - square)) x = mod(x * power(2n, (P - 1n) / 4n));
    if (mod(x * x - square)) throw new Error("no point of the curve");
    if ((x & 1n) !== all >> 255n) x = mod(-x);
    return [x, y, 1n, mod(x * y)];
  }
  function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * D * t1 * t2);
    const d = mod(2n * z1 * z2);
    return [mod((b - a) * (d - c)), mod((d + c) * (b + a)), mod((d - c) * (d + c)), mod((b - a) * (b + a))];
  }
  function times(n, what) {
    let result = [0n, 1n, 1n, 0n];
    for (; n; n >>= 1n, what = add(what, what)) if (n & 1n) result = add(result, what);
    return result;
  }
  function isSignedPlain(key, text, signature) {
    if (signature.length !== 64 || key.length !== 32) return false;
    const s = little(signature.slice(32));
    const h = little(sha512Plain(joined(signature.slice(0, 32), key, text))) % ORDER;
    const base = point(Uint8Array.from({ length: 32 }, (_, i) => (i ? 0x66 : 0x58)));
    const [x1, y1, z1] = times(s, base);
    const [x2, y2, z2] = add(point(signature.slice(0, 32)), times(h, point(key)));
    return s < ORDER && mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
  }
  async function isSigned(key, text, signature) {
    let known;
    try {
      known = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    } catch {
      return isSignedPlain(key, text, signature);
    }
    return crypto.subtle.verify("Ed25519", known, signature, text);
  }

  // The tree, RFC 9162, section 2.1.3.2.
  async function rootFrom(leaf, index, size, path) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new Error("its place is not in the log");
    let node = BigInt(index);
    let last = BigInt(size) - 1n;
    let root = await sha256(joined([0], utf8.encode(leaf)));
    for (const sibling of path) {
      if (!last) throw new Error("the path is too long");
      if (node & 1n || node === last) {
        root = await sha256(joined([1], sibling, root));
        while (!(node & 1n) && node) {
          node >>= 1n;
          last >>= 1n;
        }
      } else root = await sha256(joined([1], root, sibling));
      node >>= 1n;
      last >>= 1n;
    }
    if (last) throw new Error("the path is too short");
    return root;
  }

  // What a proof shows; throws where it does not hold. The key is that which is trusted, else the one that the proof names.
  async function proved(proof, trusted) {
    const end = proof.checkpoint.lastIndexOf("\n\n");
    const text = proof.checkpoint.slice(0, end + 1);
    const [origin, size, root, ...more] = text.split("\n");
    if (!/^(0|[1-9][0-9]{0,15})$/.test(size)) throw new Error("the signed head has no size");
    const named = trusted || proof.key;
    const parts = named.split("+");
    const [name, keyHash] = parts;
    const key = bytesOf(parts.slice(2).join("+")).slice(1);
    const keyId = (await sha256(joined(utf8.encode(name + "\n"), [1], key))).slice(0, 4);
    if (hex(keyId) !== keyHash) throw new Error("the hash of the key does not fit it");
    const path = proof.path.map(bytesOf);
    if (!isSame(await rootFrom(proof.leaf, proof.index, Number(size), path), bytesOf(root))) {
      throw new Error("the leaf does not lead to the root of the signed head");
    }
    let signed = false;
    for (const line of proof.checkpoint.slice(end + 2).split("\n").filter(Boolean)) {
      const at = line.lastIndexOf(" ");
      const signature = bytesOf(line.slice(at + 1));
      if (line.slice(0, at) !== "\u2014 " + name || !isSame(signature.slice(0, 4), keyId)) continue;
      signed ||= await isSigned(key, utf8.encode(text), signature.slice(4));
    }
    if (!signed) throw new Error("the head is not signed by " + name + "+" + keyHash);
    const recorded = more.find((line) => line.startsWith("recorded "));
    return { leaf: JSON.parse(proof.leaf), body: proof.leaf, index: proof.index, size: Number(size), origin, recorded: recorded && recorded.slice(9), signer: name + "+" + keyHash };
  }

  // Every place that a leaf names with its words.
  function* places(value) {
    if (Array.isArray(value)) for (const one of value) yield* places(one);
    else if (value && typeof value === "object") {
      if (Number.isInteger(value.start) && Number.isInteger(value.end) && typeof (value.text ?? value.words) === "string") yield value;
      for (const one of Object.values(value)) yield* places(one);
    }
  }

  // Checks evidence step by step; tell(words, isRight, detail) is told of each. Gives whether all of it holds.
  async function check(evidence, original, trusted, tell) {
    let holds = true;
    const step = async (words, work) => {
      try {
        tell(words, true, (await work()) || "");
      } catch (e) {
        holds = false;
        tell(words, false, e.message);
      }
    };
    let fact;
    let report;
    await step("The fact is in the signed record", async () => {
      fact = await proved(evidence.fact, trusted);
      return `row ${fact.index} of ${fact.size} in ${fact.origin}, head of ${fact.recorded || "unknown time"}`;
    });
    await step("The report it was read from is in the same record", async () => {
      report = await proved(evidence.document, trusted);
      if (!fact || report.origin !== fact.origin) throw new Error("it is in another record");
      if (report.leaf.kind !== "document" || fact.leaf.document !== report.leaf.id) throw new Error("the fact is from another report");
      return `row ${report.index}`;
    });
    await step("The stored original has the hash that is on record", async () => {
      if (!report) throw new Error("the report is not proved");
      const hash = "sha256:" + hex(await sha256(original));
      if (hash !== report.leaf.id) throw new Error("the original has " + hash);
      return hash;
    });
    await step("The quoted words stand in the report where the fact says", async () => {
      if (!fact || !report) throw new Error("the fact or the report is not proved");
      const text = Array.from(report.leaf.document.text);
      let count = 0;
      for (const place of places(fact.leaf)) {
        if (text.slice(place.start, place.end).join("") !== (place.text ?? place.words)) throw new Error(`other words stand at ${place.start} to ${place.end}`);
        count++;
      }
      if (!count) throw new Error("the fact rests on no words");
      return `${count} places`;
    });
    if (evidence.decisions.length) {
      await step("What people decided about it is in the same record, each decision after the other", async () => {
        let before = null;
        for (const proof of evidence.decisions) {
          const decision = await proved(proof, trusted);
          if (!fact || decision.origin !== fact.origin || decision.leaf.fact !== fact.leaf.id) throw new Error("a decision is about something else");
          if (decision.leaf.before !== before) throw new Error("a decision before is missing");
          before = hex(await sha256(joined([0], utf8.encode(proof.leaf))));
        }
        return `${evidence.decisions.length} decisions`;
      });
    }
    if (evidence.timestamps?.length) {
      await step("A time-stamp authority signed a head that has the fact", async () => {
        let rows;
        for (const stamp of evidence.timestamps) {
          const there = await proved(stamp.proof, trusted);
          if (!fact || there.origin !== fact.origin || there.body !== fact.body) throw new Error("the head that was stamped has something else");
          const token = hex(bytesOf(stamp.token));
          if (!token.includes(hex(await sha256(utf8.encode(stamp.proof.checkpoint))))) throw new Error("a time stamp is of something else");
          rows = there.size;
        }
        return `of ${rows} rows; whose stamp it is OpenSSL tells, see START-HERE.html`;
      });
    }
    return { holds, fact, report };
  }

  return { check, proved, places, bytesOf, plain: { sha256: sha256Plain, sha512: sha512Plain, isSigned: isSignedPlain }, sha256, hex };
})();
