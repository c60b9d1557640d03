package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"parallax/framing/gate"
)

// docs/ci.md has a row for each quantity that a gate can speak of.
func TestCIPageListsQuantities(t *testing.T) {
	page := read(t, filepath.Join("..", "..", "docs", "ci.md"))
	for _, q := range gate.Quantities() {
		if row := "| `" + q.Name + "` | " + q.About + " | `" + q.Example + "` |\n"; !strings.Contains(page, row) {
			t.Errorf("no row %q", row)
		}
	}
}

// A ciJob is what a service would run: its commands, and the environment that
// it would give them.
type ciJob struct {
	script string
	env    []string
}

// goStandIn takes the place of go in a job: it knows the one build that a job
// asks for, and answers with the program that is being tested.
const goStandIn = `#!/bin/sh
[ "$1 $2 $4 $6" = "build -C -o ./cmd/parallax" ] && [ -f "$3/cmd/parallax/main.go" ] && exec ln -sf "$PARALLAX_BUILT" "$5"
echo "go $*: not the build that is expected" >&2
exit 1
`

// The commands of action.yml and of the GitLab job in docs/ci.md are run as
// they stand, on the example corpus, before and after a shift.
func TestCIAsWritten(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash here to run the job's commands with")
	}
	built, err := exec.LookPath("parallax") // TestMain puts it there
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(goStandIn), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PARALLAX_BUILT", built)
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	jobs := map[string]func(t *testing.T, root, dir string) ciJob{"github": githubJob, "gitlab": gitlabJob}
	for name, job := range jobs {
		t.Run(name, func(t *testing.T) {
			harbour(t)
			dir, err := os.Getwd()
			if err != nil {
				t.Fatal(err)
			}
			replaceIn(t, "parallax.yaml", "seed: 1", "resamples: 50\ndims: 5\ntoward: none") // intervals do not matter here
			j := job(t, root, dir)
			parallax(t, exitDone, "baseline", "--quiet")
			if out, status := j.run(t, dir); status != exitDone {
				t.Fatalf("status %d before the shift:\n%s", status, out)
			}
			replaceIn(t, filepath.Join("articles", "Courier", "2023-03-13-shot.txt"), "dockers", "rioters")
			replaceIn(t, filepath.Join("articles", "Courier", "2023-03-20-back.txt"), "dockers", "rioters")
			replaceIn(t, filepath.Join("articles", "Courier", "2023-03-06-walkout.txt"), "dockers", "thugs")
			out, status := j.run(t, dir)
			if status != exitGate {
				t.Fatalf("status %d after the shift:\n%s", status, out)
			}
			if !strings.Contains(read(t, filepath.Join("parallax-verdict", "verdict.xml")), "<failure ") {
				t.Error("verdict.xml holds no failure")
			}
			if name != "github" {
				return
			}
			if !strings.Contains(out, "::error file=parallax.yaml,line=") {
				t.Errorf("no annotation in:\n%s", out)
			}
			if s := read(t, "summary.md"); !strings.Contains(s, "1 of 9 checks tripped") {
				t.Errorf("job summary:\n%s", s)
			}
			if s := read(t, "output"); s != "status=0\nstatus=3\n" {
				t.Errorf("outputs %q", s)
			}
		})
	}
}

func (j ciJob) run(t *testing.T, dir string) (out string, status int) {
	t.Helper()
	c := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", j.script)
	c.Dir, c.Env = dir, append(os.Environ(), j.env...)
	b, err := c.CombinedOutput()
	if c.ProcessState == nil {
		t.Fatal(err)
	}
	return string(b), c.ProcessState.ExitCode()
}

// githubJob takes the run steps of action.yml, with its inputs at their
// defaults.
func githubJob(t *testing.T, root, dir string) ciJob {
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Steps []struct {
				Run string
				Env map[string]string
			}
		}
	}
	if err := yaml.Unmarshal([]byte(read(t, filepath.Join(root, "action.yml"))), &action); err != nil {
		t.Fatal(err)
	}
	j := ciJob{env: []string{
		"RUNNER_TEMP=" + t.TempDir(), "GITHUB_OUTPUT=" + filepath.Join(dir, "output"),
		"GITHUB_STEP_SUMMARY=" + filepath.Join(dir, "summary.md"),
	}}
	for _, step := range action.Runs.Steps {
		j.script += step.Run + "\n"
		for name, value := range step.Env {
			for input, of := range action.Inputs {
				value = strings.ReplaceAll(value, "${{ inputs."+input+" }}", of.Default)
			}
			value = strings.ReplaceAll(value, "${{ github.action_path }}", root)
			if strings.Contains(value, "${{") {
				t.Fatalf("action.yml: %s is %s, which nothing here gives", name, value)
			}
			j.env = append(j.env, name+"="+value)
		}
	}
	return j
}

// gitlabJob takes the job of docs/ci.md, with its submodule at the root.
func gitlabJob(t *testing.T, root, dir string) ciJob {
	_, page, _ := strings.Cut(read(t, filepath.Join(root, "docs", "ci.md")), "## GitLab")
	_, page, _ = strings.Cut(page, "```yaml\n")
	block, _, found := strings.Cut(page, "```")
	var file struct {
		Parallax struct {
			Variables map[string]string
			Script    []string
		}
	}
	if err := yaml.Unmarshal([]byte(block), &file); err != nil || !found || len(file.Parallax.Script) == 0 {
		t.Fatalf("docs/ci.md: %v in %q", err, block)
	}
	j := ciJob{script: strings.Join(file.Parallax.Script, "\n"), env: []string{"CI_PROJECT_DIR=" + dir}}
	for name, value := range file.Parallax.Variables {
		if name == "SOURCE" {
			value = root
		}
		j.env = append(j.env, name+"="+value)
	}
	return j
}
