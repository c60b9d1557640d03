package ingest

// Limits bound what one input may make the program hold or do. Zero means the
// default; a limit that is reached is an error that says which.
type Limits struct {
	DocumentBytes int // text of one document (default 16 MiB)
	RecordBytes   int // one record, or one file that is one document (default 64 MiB)
	ArchiveBytes  int // a file that must be held whole to be read, such as a zipped zip (default 1 GiB)
	Expansion     int // how many times its size compressed data may grow (default 200)
	Unpacked      int // bytes to which it may grow all the same (default 64 MiB)
	Nesting       int // archives in archives (default 4)
}

func (l Limits) orDefault() Limits {
	for _, f := range []struct {
		v   *int
		def int
	}{
		{&l.DocumentBytes, 16 << 20},
		{&l.RecordBytes, 64 << 20},
		{&l.ArchiveBytes, 1 << 30},
		{&l.Expansion, 200},
		{&l.Unpacked, 64 << 20},
		{&l.Nesting, 4},
	} {
		if *f.v == 0 {
			*f.v = f.def
		}
	}
	return l
}
