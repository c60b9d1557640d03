// Package topic finds what a corpus writes about: documents as weighted words, factored into topics that add up, and for
// each topic whether halves of the corpus have it too. It sees no text and draws no lots but by the documents' ids.
//
// The model is non-negative matrix factorisation (Lee & Seung 1999, doi:10.1038/44565) of TF-IDF rows, which for news gives
// topics as coherent as LDA's and more specific ones (O'Callaghan, Greene, Carthy & Cunningham 2015, doi:10.1016/j.eswa.2015.02.055).
package topic
