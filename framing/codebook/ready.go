package codebook

import (
	"embed"
	"fmt"
	"path"
	"strings"

	"parallax/internal/spelling"
)

//go:embed ready/*.yaml
var readyFiles embed.FS

// ReadyNames lists the codebooks that ship with Parallax, sorted.
func ReadyNames() []string {
	entries, err := readyFiles.ReadDir("ready")
	if err != nil {
		panic("codebook: the embedded codebooks cannot be listed: " + err.Error())
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".yaml")
	}
	return names
}

// ReadyPrefix before the name of a shipped codebook asks for it where the name
// of a file may stand: "ready:conflict".
const ReadyPrefix = "ready:"

// Ready gives a codebook that ships with Parallax, as its YAML text.
func Ready(name string) ([]byte, error) {
	text, err := readyFiles.ReadFile(path.Join("ready", name+".yaml"))
	if err != nil {
		near := spelling.Nearest(name, ReadyNames())
		if near != "" {
			return nil, fmt.Errorf("no codebook %q ships with Parallax: did you mean %q?", name, near)
		}
		return nil, fmt.Errorf("no codebook %q ships with Parallax: there are %s", name, strings.Join(ReadyNames(), ", "))
	}
	return text, nil
}
