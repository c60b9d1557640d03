package ingest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func gz(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zst(t testing.TB, s string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

func unbase64(t testing.TB, s string) string {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// zipped writes pairs of name and content as a zip archive.
func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for pair := range slices.Chunk(files, 2) {
		w, err := z.Create(pair[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, pair[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for pair := range slices.Chunk(files, 2) {
		h := &tar.Header{Name: pair[0], Mode: 0o644, Size: int64(len(pair[1]))}
		if strings.HasSuffix(pair[0], "@") {
			h.Typeflag, h.Linkname = tar.TypeSymlink, "elsewhere"
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, pair[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestPacked reads the same documents however they are packed.
func TestPacked(t *testing.T) {
	// Written by xz 5.4.1 and bzip2 1.0.8.
	xz := unbase64(t, "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAKcGFja2VkIHRleHQAANrJOn6trqGUAAEjC8Ib/QkftvN9AQAAAAAEWVo=")
	bz2 := unbase64(t, "QlpoOTFBWSZTWaHRIzIAAAORgEAALghEQCAAIgYIIMmIDCcmTl4u5IpwoSFDokZk")
	corpus := []string{"B/2.txt", "two", "A/1.txt", "one", "A/x.bin", "\x00\x01", "__MACOSX/A/._1.txt", "junk"}
	for _, c := range []struct {
		name   string
		source []Source
		want   string // outlet|id|text of each document
		ignore int
	}{
		{"gzip", oneFile("a.txt.gz", gz(t, "packed text")), "a|a.txt.gz|packed text", 0},
		{"zstd", oneFile("a.txt.zst", zst(t, "packed text")), "a|a.txt.zst|packed text", 0},
		{"xz", oneFile("a.txt.xz", xz), "a|a.txt.xz|packed text", 0},
		{"bzip2", oneFile("a.txt.bz2", bz2), "a|a.txt.bz2|packed text", 0},
		{"twice", oneFile("a.txt.gz.zst", zst(t, gz(t, "packed text"))), "a|a.txt.gz.zst|packed text", 0},
		{"records", oneFile("n.jsonl.gz", gz(t, `{"text":"x"}`)), "n|n.jsonl.gz#1|x", 0},
		{"by content", []Source{{Name: "standard input", Stream: strings.NewReader(gz(t, `{"text":"x"}`))}}, "stdin|stdin#1|x", 0},
		{"zip, named", oneFile("all.zip", zipped(t, corpus...)), "A|A/1.txt|one B|B/2.txt|two", 2},
		{"zip, in a folder", folder(map[string]string{"all.zip": zipped(t, corpus...)}), "A|all.zip/A/1.txt|one B|all.zip/B/2.txt|two", 2},
		{"zip, in an outlet's folder", folder(map[string]string{"O/all.zip": zipped(t, "1.txt", "one")}), "O|O/all.zip/1.txt|one", 0},
		{"tar, in its own order", oneFile("all.tar", tarred(t, append(corpus, "A/link@", "")...)), "B|B/2.txt|two A|A/1.txt|one", 3},
		{"tar.gz", oneFile("all.tar.gz", gz(t, tarred(t, corpus...))), "B|B/2.txt|two A|A/1.txt|one", 2},
		{"tgz", oneFile("all.tgz", gz(t, tarred(t, corpus...))), "B|B/2.txt|two A|A/1.txt|one", 2},
		{"tar.zst on standard input", []Source{{Name: "standard input", Stream: strings.NewReader(zst(t, tarred(t, corpus...)))}}, "B|B/2.txt|two A|A/1.txt|one", 2},
		{"zip in zip", oneFile("all.zip", zipped(t, "A/in.zip", zipped(t, "1.txt", "one"), "n.jsonl.gz", gz(t, `{"text":"x"}`))), "A|A/in.zip/1.txt|one n|n.jsonl.gz#1|x", 0},
		{"names that climb", oneFile("all.zip", zipped(t, "../../A/1.txt", "one")), "A|A/1.txt|one", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, report, err := readAll(t, c.source, Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range docs {
				got = append(got, d.Outlet+"|"+d.ID+"|"+d.Text)
			}
			if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
				t.Error(d)
			}
			if report.Ignored.Count != c.ignore {
				t.Errorf("ignored %v, want %d", report.Ignored.First, c.ignore)
			}
		})
	}
}

func TestPackedErrors(t *testing.T) {
	deep := "x"
	for n := range 8 {
		deep = zipped(t, fmt.Sprintf("%d.zip", n), deep)
	}
	blank := strings.Repeat(" ", 1023) + "\n"
	cut := gz(t, strings.Repeat(`{"text":"some words"}`+"\n", 1000))
	for _, c := range []struct {
		name   string
		source []Source
		opt    Options
		want   string
	}{
		{"not gzip", oneFile("a.txt.gz", "plain"), Options{}, "a.txt.gz: is not gzip, as its name says it is: "},
		{"cut off", oneFile("n.jsonl.gz", cut[:len(cut)-20]), Options{}, ": cannot be read: unexpected EOF"},
		{"broken zip", oneFile("a.zip", "PK\x03\x04 and nothing"), Options{}, "a.zip: cannot be read: zip: not a valid zip file"},
		{"too deep", oneFile("a.zip", deep), Options{}, "a.zip/7.zip/6.zip/5.zip/4.zip: archives lie more than 4 deep in archives: "},
		{"compressed too often", oneFile("a.txt.gz.gz.gz.gz.gz", gz(t, gz(t, gz(t, gz(t, gz(t, "x")))))), Options{}, "archives lie more than 4 deep"},
		{"bomb of gzip", oneFile("n.jsonl.gz", gz(t, strings.Repeat(blank, 2<<10))), Options{Limits: Limits{Expansion: 50, Unpacked: 1 << 20}}, ": unpacks to more than 50 times its size: "},
		{"bomb of zip", oneFile("all.zip", zipped(t, "n.jsonl", strings.Repeat(blank, 2<<10))), Options{Limits: Limits{Expansion: 50, Unpacked: 1 << 20}}, ": unpacks to more than 50 times its size: "},
		{"archive over the limit", []Source{{Name: "standard input", Stream: strings.NewReader(zipped(t, "a.txt", "one"))}}, Options{Limits: Limits{ArchiveBytes: 10}}, "standard input: must be held in memory to be read, and is larger than the limit of 10 bytes: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, c.source, c.opt)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}
