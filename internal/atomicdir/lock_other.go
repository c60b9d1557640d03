//go:build !unix

package atomicdir

import (
	"os"
	"time"
)

// lockStage cannot mark a folder here: an open folder could not be renamed.
func lockStage(string) (*os.File, error) { return os.Open(os.DevNull) }

// abandoned takes a folder for abandoned when nothing has been made in it for a day.
func abandoned(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && time.Since(info.ModTime()) > 24*time.Hour
}

// syncDir has no meaning here: folders cannot be flushed.
func syncDir(string) error { return nil }
