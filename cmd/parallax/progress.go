package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parallax/corpus/ingest"
)

// progressFlags say how much a command tells about itself while it works.
type progressFlags struct {
	mode  string
	quiet bool
}

func addProgressFlags(cmd *cobra.Command) *progressFlags {
	f := new(progressFlags)
	cmd.Flags().StringVar(&f.mode, "progress", "auto", "show progress on standard error: `WHEN` is auto (on a terminal, and as lines in CI), always or never")
	cmd.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "say nothing on standard error but errors")
	return f
}

// check says what cannot be carried out, before any work is done.
func (f *progressFlags) check() error {
	if modes := []string{"auto", "always", "never"}; !slices.Contains(modes, f.mode) {
		return usageError{fmt.Errorf("--progress %q: it is one of %s", f.mode, strings.Join(modes, ", "))}
	}
	return nil
}

// open starts to tell of a command's progress. A bar is drawn on a terminal;
// a log gets a line now and then; anything else gets nothing.
func (f *progressFlags) open(cmd *cobra.Command) *progress {
	p := &progress{to: cmd.ErrOrStderr(), quiet: f.quiet, every: 10 * time.Second}
	terminal := false
	if file, ok := p.to.(*os.File); ok {
		terminal = term.IsTerminal(int(file.Fd()))
	}
	switch {
	case f.quiet || f.mode == "never":
	case terminal:
		p.how = asBar
	case f.mode == "always" || os.Getenv("CI") != "":
		p.how = asLines
	}
	return p
}

// of names the input, which tells how far a stage is that reads documents.
func (p *progress) of(input *inputFlags) *progress {
	p.input = input
	return p
}

// A progress tells what the program is at, stage by stage. Its methods may be
// called from several goroutines.
type progress struct {
	to    io.Writer
	quiet bool
	how   look
	every time.Duration // between two lines of a log
	input *inputFlags

	mu    sync.Mutex
	bar   *progressbar.ProgressBar
	stage stage
}

type look uint8

const (
	asNothing look = iota
	asBar
	asLines
)

// A stage is one part of the work: so many units of so many.
type stage struct {
	name, unit    string
	total, done   int64 // total is -1 where it is not known
	reads         bool  // how far it is, the input tells: total and done are bytes of it
	started, told time.Time
}

// start ends the stage before and begins one. The unit is a plural noun; total
// is -1 where it is not known, and then the stage is taken to read the input,
// for as long as there is any.
func (p *progress) start(name, unit string, total int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.end()
	now := time.Now()
	p.stage = stage{name: name, unit: unit, total: total, started: now, told: now}
	if total < 0 && p.input != nil && p.how != asNothing {
		if bytes := p.input.total(); p.input.read.Load() < bytes {
			p.stage.unit, p.stage.total, p.stage.reads = "bytes", bytes, true
		}
	}
	if p.how == asBar {
		p.bar = p.stage.bar(p.to)
	}
}

func (s stage) bar(to io.Writer) *progressbar.ProgressBar {
	options := []progressbar.Option{
		progressbar.OptionSetWriter(to), progressbar.OptionSetDescription(s.name),
		progressbar.OptionThrottle(100 * time.Millisecond), progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWidth(24), progressbar.OptionSetPredictTime(true), progressbar.OptionShowCount(),
	}
	if s.unit == "bytes" {
		options = append(options, progressbar.OptionShowBytes(true))
	} else {
		options = append(options, progressbar.OptionShowIts(), progressbar.OptionSetItsString(s.unit))
	}
	return progressbar.NewOptions64(s.total, options...)
}

// add counts n more units as done.
func (p *progress) add(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stage.done += int64(n)
	if p.stage.reads {
		p.stage.done = min(p.input.read.Load(), p.stage.total)
	}
	switch {
	case p.bar != nil:
		p.draw(p.bar.Set64(p.stage.done))
	case p.how == asLines && time.Since(p.stage.told) >= p.every:
		p.stage.told = time.Now()
		p.say(p.stage.line(p.stage.told))
	}
}

// close ends the last stage, takes the bar off the terminal, and tells of what
// was not read of an input that was read to its end.
func (p *progress) close() {
	p.mu.Lock()
	p.end()
	p.mu.Unlock()
	if p.input != nil && p.input.told != nil {
		p.skipped(p.input.told)
		p.input.told = nil
	}
}

func (p *progress) end() {
	if p.bar != nil {
		p.draw(p.bar.Finish())
	}
	if p.how == asLines && p.stage.name != "" {
		p.say(p.stage.line(time.Now()) + ", done in " + elapsed(time.Since(p.stage.started)))
	}
	p.bar, p.stage = nil, stage{}
}

// note tells the user something that is no error.
func (p *progress) note(format string, args ...any) {
	if p.quiet {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.draw(p.bar.Clear())
	}
	p.say("parallax: " + fmt.Sprintf(format, args...))
}

// skipped tells of what was not read of the input.
func (p *progress) skipped(r *ingest.Report) {
	if n := r.Bad.Count; n > 0 {
		p.note("bad documents passed over: %d, the first: %v", n, r.Bad.First[0])
	}
	if n := r.HTML.Count; n > 0 {
		p.note("texts written as HTML, read as a browser shows them (offsets are of that): %d, the first: %v", n, r.HTML.First[0])
	}
	if n := r.Serial.Count; n > 0 {
		p.note("dates that are a spreadsheet's day numbers, read as days since 1899-12-30: %d, the first: %v", n, r.Serial.First[0])
	}
	if n := r.Ignored.Count; n > 0 {
		p.note("files in folders left alone: %d, the first: %v", n, r.Ignored.First[0])
	}
}

// draw stops drawing once the terminal is gone: no reason to stop the work.
func (p *progress) draw(err error) {
	if err != nil {
		p.how, p.bar = asNothing, nil
	}
}

func (p *progress) say(line string) {
	if _, err := fmt.Fprintln(p.to, told(line)); err != nil {
		p.how, p.bar = asNothing, nil
	}
}

// line is the stage as one line: how far, how fast, how much longer.
func (s stage) line(now time.Time) string {
	var b strings.Builder
	b.WriteString(s.name)
	if s.total > 0 || s.done > 0 {
		fmt.Fprintf(&b, ": %s", s.amount(float64(s.done)))
	}
	if s.total > 0 {
		fmt.Fprintf(&b, " of %s (%d %%)", s.amount(float64(s.total)), 100*s.done/s.total)
	}
	took := now.Sub(s.started)
	if took >= time.Second && s.done > 0 {
		rate := float64(s.done) / took.Seconds()
		fmt.Fprintf(&b, ", %s a second", s.amount(rate))
		if left := float64(s.total-s.done) / rate; s.total > s.done {
			fmt.Fprintf(&b, ", %v left", time.Duration(left*float64(time.Second)).Round(time.Second))
		}
	}
	return b.String()
}

// elapsed is a time as a reader wants it: seconds, and tenths of few of them.
func elapsed(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return d.Round(time.Second).String()
}

func (s stage) amount(n float64) string {
	switch {
	case s.unit == "bytes" && n < 1e6 && s.total < 1e6:
		return fmt.Sprintf("%.1f kB", n/1e3)
	case s.unit == "bytes":
		return fmt.Sprintf("%.1f MB", n/1e6)
	}
	return fmt.Sprintf("%.0f %s", n, s.unit)
}
