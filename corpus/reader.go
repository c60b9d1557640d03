package corpus

// A Reader decides who says each statement of a document; the same document
// gives the same Reading. It is used by several goroutines at once. The one
// that reads news is that of corpus/attribution.
type Reader interface {
	Read(d *Document) Reading
}
