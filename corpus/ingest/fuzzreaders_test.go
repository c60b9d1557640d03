package ingest

import "testing"

// A target for each reader, whose seed is the sample of its format.

func fuzzed(f *testing.F, name string) {
	s := samples(f)[name]
	f.Add([]byte(s.content), "")
	f.Add([]byte(s.content), "auto")
	f.Fuzz(func(t *testing.T, b []byte, encoding string) { sound(t, s.file, b, encoding) })
}

func FuzzText(f *testing.F)       { fuzzed(f, "text") }
func FuzzJSONL(f *testing.F)      { fuzzed(f, "jsonl") }
func FuzzJSONFile(f *testing.F)   { fuzzed(f, "json") }
func FuzzCSVFile(f *testing.F)    { fuzzed(f, "csv") }
func FuzzTSV(f *testing.F)        { fuzzed(f, "tsv") }
func FuzzHTML(f *testing.F)       { fuzzed(f, "html") }
func FuzzXLSX(f *testing.F)       { fuzzed(f, "xlsx") }
func FuzzParquet(f *testing.F)    { fuzzed(f, "parquet") }
func FuzzDOCX(f *testing.F)       { fuzzed(f, "docx") }
func FuzzODT(f *testing.F)        { fuzzed(f, "odt") }
func FuzzEPUB(f *testing.F)       { fuzzed(f, "epub") }
func FuzzRTF(f *testing.F)        { fuzzed(f, "rtf") }
func FuzzRIS(f *testing.F)        { fuzzed(f, "ris") }
func FuzzRSS(f *testing.F)        { fuzzed(f, "rss") }
func FuzzAtom(f *testing.F)       { fuzzed(f, "atom") }
func FuzzMHTML(f *testing.F)      { fuzzed(f, "mhtml") }
func FuzzWARC(f *testing.F)       { fuzzed(f, "warc") }
func FuzzNITF(f *testing.F)       { fuzzed(f, "nitf") }
func FuzzPDFFile(f *testing.F)    { fuzzed(f, "pdf") }
func FuzzNexisUni(f *testing.F)   { fuzzed(f, "nexis") }
func FuzzLexisNexis(f *testing.F) { fuzzed(f, "lexis") }
func FuzzFactiva(f *testing.F)    { fuzzed(f, "factiva") }
func FuzzFactivaRTF(f *testing.F) { fuzzed(f, "factiva-rtf") }
func FuzzProQuest(f *testing.F)   { fuzzed(f, "proquest") }
func FuzzGzip(f *testing.F)       { fuzzed(f, "gzip") }
func FuzzZstd(f *testing.F)       { fuzzed(f, "zstd") }
func FuzzZip(f *testing.F)        { fuzzed(f, "zip") }
func FuzzTar(f *testing.F)        { fuzzed(f, "tar") }
func FuzzPackedTar(f *testing.F)  { fuzzed(f, "tar.gz") }

// FuzzNameless reads bytes whose format only their beginning tells.
func FuzzNameless(f *testing.F) {
	for _, s := range samples(f) {
		f.Add([]byte(s.content), "")
	}
	f.Add([]byte("BZh"), "")
	f.Add([]byte("\xfd7zXZ\x00"), "")
	f.Add([]byte("\xff\xfex\x00"), "auto")
	f.Fuzz(func(t *testing.T, b []byte, encoding string) { sound(t, "a", b, encoding) })
}
