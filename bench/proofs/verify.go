// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

// Command verify checks what Rapporteur gives out with an implementation that is not ours: golang.org/x/mod/sumdb/note and
// tlog of the Go project, and the witness key type of C2SP on top of its note.Verifier.
//
//	verify proof KEY FILE             a tlog-proof
//	verify consistency KEY OLD NEW    two heads, NEW as prove --from wrote it
//	verify tiles KEY DIR              a log as tiles: the tree over its entries is the tree of its head
//	verify altered KEY FILE N         N alterations of a tlog-proof, none of which may pass
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proof struct {
	leaf  []byte
	index int64
	path  tlog.RecordProof
	head  []byte
}

func parse(text []byte) (*proof, error) {
	top, head, ok := bytes.Cut(text, []byte("\n\n"))
	if !ok {
		return nil, errors.New("no empty line")
	}
	lines := strings.Split(string(top), "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		return nil, errors.New("no tlog-proof with its leaf")
	}
	p := &proof{head: head}
	var err error
	if p.leaf, err = base64.StdEncoding.Strict().DecodeString(lines[1][6:]); err != nil {
		return nil, err
	}
	if p.index, err = strconv.ParseInt(lines[2][6:], 10, 64); err != nil {
		return nil, err
	}
	if strconv.FormatInt(p.index, 10) != lines[2][6:] {
		return nil, errors.New("index is not as it is written")
	}
	p.path, err = hashes(lines[3:])
	return p, err
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		b, err := base64.StdEncoding.Strict().DecodeString(line)
		if err != nil || len(b) != 32 {
			return nil, errors.New("no hash: " + line)
		}
		all = append(all, tlog.Hash(b))
	}
	return all, nil
}

func head(key string, text []byte) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, errors.New("no checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := hashes(lines[2:3])
	if err != nil {
		return tlog.Tree{}, err
	}
	return tlog.Tree{N: size, Hash: root[0]}, nil
}

func check(key string, text []byte) error {
	p, err := parse(text)
	if err != nil {
		return err
	}
	tree, err := head(key, p.head)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(p.path, tree.N, tree.Hash, p.index, tlog.RecordHash(p.leaf))
}

func consistency(key string, old, grown []byte) error {
	before, err := head(key, old)
	if err != nil {
		return err
	}
	top, text, ok := bytes.Cut(grown, []byte("\n\n"))
	lines := strings.Split(string(top), "\n")
	if !ok || lines[0] != "old "+strconv.FormatInt(before.N, 10) {
		return errors.New("no proof from that head")
	}
	after, err := head(key, text)
	if err != nil {
		return err
	}
	path, err := hashes(lines[1:])
	if err != nil {
		return err
	}
	return tlog.CheckTree(path, after.N, after.Hash, before.N, before.Hash)
}

// tilesOf reads the hashes of a log from its files, each tile checked against the head on the way.
type tilesOf string

func (dir tilesOf) Height() int { return 8 }

func (dir tilesOf) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// The Go project names the height in its paths, C2SP does not.
		name := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		b, err := os.ReadFile(filepath.Join(string(dir), name))
		if err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, nil
}

func (dir tilesOf) SaveTiles([]tlog.Tile, [][]byte) {}

func tiles(key, dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := head(key, text)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, tilesOf(dir))
	seen := int64(0)
	for n := int64(0); n*256 < tree.N; n++ {
		width := min(256, tree.N-n*256)
		name := strings.TrimPrefix(tlog.Tile{H: 8, L: 0, N: n, W: int(width)}.Path(), "tile/8/0/")
		bundle, err := os.ReadFile(filepath.Join(dir, "tile/entries", name))
		length := 2
		if errors.Is(err, os.ErrNotExist) {
			bundle, err = os.ReadFile(filepath.Join(dir, "leaves", name))
			length = 4
		}
		if err != nil {
			return err
		}
		var indexes []int64
		for i := range width {
			indexes = append(indexes, tlog.StoredHashIndex(0, n*256+i))
		}
		stored, err := reader.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for i := range width {
			size := 0
			if length == 2 {
				size = int(binary.BigEndian.Uint16(bundle))
			} else {
				size = int(binary.BigEndian.Uint32(bundle))
			}
			if tlog.RecordHash(bundle[length:length+size]) != stored[i] {
				return fmt.Errorf("leaf %d is not the one in the tree", n*256+i)
			}
			bundle = bundle[length+size:]
			seen++
		}
		if len(bundle) != 0 {
			return errors.New("a bundle has more leaves than its tile")
		}
	}
	fmt.Println("leaves", seen)
	return nil
}

func altered(key string, text []byte, count int) error {
	if err := check(key, text); err != nil {
		return err
	}
	random := rand.New(rand.NewSource(1))
	for i := range count {
		changed := bytes.Clone(text)
		at := random.Intn(len(changed))
		switch i % 3 {
		case 0:
			changed[at] ^= 1 << random.Intn(7)
		case 1:
			changed = append(changed[:at], changed[at+1:]...)
		default:
			changed = append(changed[:at], append([]byte{"Aa0+/ \n"[random.Intn(7)]}, changed[at:]...)...)
		}
		if bytes.Equal(changed, text) {
			continue
		}
		if check(key, changed) == nil {
			return fmt.Errorf("alteration %d at byte %d passed", i, at)
		}
	}
	fmt.Println("altered", count, "refused")
	return nil
}

func main() {
	arguments := os.Args[1:]
	read := func(i int) []byte {
		b, err := os.ReadFile(arguments[i])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return b
	}
	var err error
	switch arguments[0] {
	case "proof":
		err = check(arguments[1], read(2))
	case "consistency":
		err = consistency(arguments[1], read(2), read(3))
	case "tiles":
		err = tiles(arguments[1], arguments[2])
	case "altered":
		count, _ := strconv.Atoi(arguments[3])
		err = altered(arguments[1], read(2), count)
	}
	if err != nil {
		fmt.Println("REFUSED", err)
		os.Exit(1)
	}
	fmt.Println("accepted", strings.Join(arguments[:1], ""))
}
