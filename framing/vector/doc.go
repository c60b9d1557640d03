// Package vector places statements, documents and groups in a space of terms,
// so that likeness becomes an angle: what is typical of a group, what sets it
// apart, which statements of different outlets say the same thing, and how
// the outlets lie to each other on a map.
//
// It stands after the counts and before the result:
//
//	counts.Matrix ─ TFIDF ─► Weighted ─ SVD ─► Factors
//	                            │                 │
//	                            ├─ Neighbours     └─ Centroids ─ CosineMatrix, Typical, Distinct
//	counts.Matrix (groups) ─ Correspondence ─► Map
//
// Weighted rows (TF-IDF) and Factors (latent semantic analysis) are both a
// Space, so everything after them works on either.
//
// # What computes what
//
// The inverse document frequencies come from nlp.TfidfTransformer and the
// cosines from nlp's measures/pairwise (github.com/james-bowman/nlp), rows are
// its sparse.CSR, and the correspondence analysis is its TruncatedSVD of a
// small dense matrix. Its TruncatedSVD is not used on documents, because it
// makes their matrix dense; SVD here is a block Lanczos iteration that only
// ever multiplies with the sparse matrix, on gonum's kernels.
//
// All results are the same bits for any number of workers. Between processor
// architectures they agree to about 1e-12, since gonum's kernels may fuse a
// product with a sum; what is printed is rounded well above that.
package vector
