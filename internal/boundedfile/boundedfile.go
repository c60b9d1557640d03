// Package boundedfile reads whole files that people name on the command line, of
// which any may be a device without an end or a hundred times what it should be.
package boundedfile

import (
	"fmt"
	"io"
	"os"
)

// Read reads a file of at most so many bytes, and refuses a longer one as soon as it has seen that.
// A file that is not there is an fs.ErrNotExist.
func Read(name string, most int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > most {
		return nil, fmt.Errorf("%s: more than %d MiB, the most that is read of such a file: is it the right one?", name, most>>20)
	}
	return b, nil
}
