package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// languageFlag says whether a comparison may read other languages than English.
type languageFlag struct{ language string }

func addLanguageFlag(cmd *cobra.Command) *languageFlag {
	f := new(languageFlag)
	cmd.Flags().StringVar(&f.language, "language", "en", "`LANGUAGE` of the documents: en stops where most of an outlet's are in another, any counts them all the same")
	return f
}

func (f *languageFlag) check() error {
	if f.language != "en" && f.language != "any" {
		return usageError{fmt.Errorf("--language %q: it is en or any", f.language)}
	}
	return nil
}
