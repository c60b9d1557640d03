// Package figure lays out and draws the charts of a result.
package figure
