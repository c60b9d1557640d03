package main

// toolVersion is the version that results record; CHANGELOG.md tells what
// changed in it.
const toolVersion = "0.1.0"
