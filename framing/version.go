package framing

// Version is the version of the tool that results record; CHANGELOG.md tells what changed in it.
const Version = "0.1.0"
