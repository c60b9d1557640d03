//go:build unix

package atomicdir

import (
	"os"

	"golang.org/x/sys/unix"
)

// lockStage marks a folder as being written for as long as the program lives.
func lockStage(dir string) (*os.File, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	// Where the file system has no locks the folder stays unmarked, and
	// abandoned, which cannot lock it either, takes it for one in use.
	_ = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	return f, nil
}

// abandoned reports whether the program that wrote the folder has ended.
func abandoned(dir string) bool {
	f, err := os.Open(dir)
	if err != nil {
		return false
	}
	defer f.Close()
	return unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil
}

func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
