package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"parallax/corpus"
)

// A speedJob is a run of parallax on a file; out is a folder that is not there yet.
type speedJob struct {
	name string
	args func(file, out string) []string
}

func speedJobs() []speedJob {
	on := func(args ...string) func(file, out string) []string {
		return func(file, _ string) []string { return append(slices.Clone(args), file) }
	}
	return []speedJob{
		{"compare", func(file, out string) []string {
			return []string{"compare", file, "--by", "outlet", "--quiet", "--out", out}
		}},
		{"statements", on("statements")},
		{"keywords", on("keywords", "--permutations", "0", "--resamples", "0")},
		{"kwic", on("kwic", "terror*")},
		{"collocates", on("collocates", "*")},
		{"labels", on("labels")},
		{"stories", on("stories")},
		{"neighbours", on("neighbours")},
	}
}

// speedCommand measures how long commands take, beside what the machine takes at the same time for a
// fixed job.
func speedCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "speed --corpus DIR [--against wc]",
		Short: "Times the commands on the JSONL files of a folder, paired with a fixed job, with memory and growth",
		Args:  cobra.NoArgs,
	}
	dir := cmd.Flags().String("corpus", "", "folder of JSONL files of several sizes")
	program := cmd.Flags().String("parallax", "parallax", "the program that is timed")
	against := cmd.Flags().String("against", "wc", "what runs beside each run: wc (wc -w), or words (dividing the file into words in this process)")
	runs := cmd.Flags().Int("runs", 5, "times that each command runs")
	jobs := cmd.Flags().StringSlice("jobs", nil, "commands that are timed (default: all)")
	most := cmd.Flags().Int64("most", 20<<20, "most bytes of a file")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if *runs < 1 {
			return fmt.Errorf("runs: %d is under 1", *runs)
		}
		files, err := filesBySize(*dir, *most)
		if err != nil {
			return err
		}
		beside, err := besideOf(*against)
		if err != nil {
			return err
		}
		known := speedJobs()
		for _, name := range *jobs {
			if !slices.ContainsFunc(known, func(j speedJob) bool { return j.name == name }) {
				return fmt.Errorf("jobs: there is no job %q", name)
			}
		}
		w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
		fmt.Fprintf(w, "job\tfile\tMB\twall s\tprocessor s\t× %s\tMB of memory\tgrowth\n", *against)
		for _, job := range known {
			if len(*jobs) > 0 && !slices.Contains(*jobs, job.name) {
				continue
			}
			if err := timeJob(w, job, *program, files, *runs, beside); err != nil {
				return err
			}
		}
		return w.Flush()
	}
	return cmd
}

// sizedFile is a file of a corpus.
type sizedFile struct {
	path  string
	bytes int64
}

// filesBySize are the JSONL files of a folder, the smallest first.
func filesBySize(dir string, most int64) ([]sizedFile, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	var list []sizedFile
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, err
		}
		if info.Size() <= most {
			list = append(list, sizedFile{p, info.Size()})
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: no *.jsonl of at most %d bytes", dir, most)
	}
	slices.SortFunc(list, func(a, b sizedFile) int { return cmp.Or(cmp.Compare(a.bytes, b.bytes), cmp.Compare(a.path, b.path)) })
	return list, nil
}

// besideOf is the fixed job of a name: it gives the seconds that a file takes.
func besideOf(name string) (func(file string) (float64, error), error) {
	switch name {
	case "wc":
		return func(file string) (float64, error) {
			start := time.Now()
			err := exec.Command("wc", "-w", file).Run()
			return time.Since(start).Seconds(), err
		}, nil
	case "words":
		return func(file string) (float64, error) {
			text, err := os.ReadFile(file)
			if err != nil {
				return 0, err
			}
			start, n := time.Now(), 0
			for range corpus.Words(string(text)) {
				n++
			}
			if n == 0 {
				return 0, fmt.Errorf("%s holds no word", file)
			}
			return time.Since(start).Seconds(), nil
		}, nil
	}
	return nil, fmt.Errorf("against: %q is neither wc nor words", name)
}

// A timing is one run.
type timing struct{ wall, cpu, beside, memory float64 }

// timeJob prints a row for each file: medians over the runs, and how the processor time grows from the file before.
func timeJob(w io.Writer, job speedJob, program string, files []sizedFile, runs int, beside func(string) (float64, error)) error {
	var before timing
	for i, f := range files {
		var list []timing
		for range runs {
			t, err := timeRun(job, program, f.path)
			if err != nil {
				return err
			}
			if t.beside, err = beside(f.path); err != nil {
				return fmt.Errorf("beside %s on %s: %w", job.name, f.path, err)
			}
			list = append(list, t)
		}
		at := func(of func(timing) float64) float64 {
			x := make([]float64, len(list))
			for k, t := range list {
				x[k] = of(t)
			}
			slices.Sort(x)
			return (x[(len(x)-1)/2] + x[len(x)/2]) / 2
		}
		now := timing{wall: at(func(t timing) float64 { return t.wall }), cpu: at(func(t timing) float64 { return t.cpu }), memory: at(func(t timing) float64 { return t.memory })}
		growth := "–"
		if i > 0 && f.bytes > files[i-1].bytes && before.cpu > 0 && now.cpu > 0 {
			growth = fmt.Sprintf("%.2f", math.Log(now.cpu/before.cpu)/math.Log(float64(f.bytes)/float64(files[i-1].bytes)))
		}
		memory := "–"
		if now.memory > 0 {
			memory = fmt.Sprintf("%.0f", now.memory)
		}
		ratio := at(func(t timing) float64 { return t.wall / max(t.beside, 1e-6) })
		fmt.Fprintf(w, "%s\t%s\t%.1f\t%.2f\t%.2f\t%.1f\t%s\t%s\n", job.name, filepath.Base(f.path), float64(f.bytes)/1e6, now.wall, now.cpu, ratio, memory, growth)
		before = now
	}
	return nil
}

// timeRun runs a job once.
func timeRun(job speedJob, program, file string) (t timing, err error) {
	dir, err := os.MkdirTemp("", "parallax-speed")
	if err != nil {
		return t, err
	}
	defer func() { err = cmp.Or(err, os.RemoveAll(dir)) }()
	run := exec.Command(program, job.args(file, filepath.Join(dir, "report"))...)
	var said strings.Builder
	run.Stderr = &said
	start := time.Now()
	if err := run.Run(); err != nil {
		return t, fmt.Errorf("%s: %w\n%s", strings.Join(run.Args, " "), err, said.String())
	}
	t.wall = time.Since(start).Seconds()
	t.cpu = (run.ProcessState.UserTime() + run.ProcessState.SystemTime()).Seconds()
	t.memory = peakMemory(run.ProcessState)
	return t, nil
}
