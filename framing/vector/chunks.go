package vector

import (
	"sync"
	"sync/atomic"
)

// chunkRows is how many rows one task takes. It never depends on the number
// of workers, so sums over chunks are added up in the same order by any.
const chunkRows = 2048

// chunks calls f once for every chunk of n rows, on so many workers (at least
// one), and waits.
func chunks(n, workers int, f func(chunk, start, end int)) {
	count := chunkCount(n)
	if workers = min(workers, count); workers <= 1 {
		for c := range count {
			f(c, c*chunkRows, min(n, (c+1)*chunkRows))
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				c := int(next.Add(1)) - 1
				if c >= count {
					return
				}
				f(c, c*chunkRows, min(n, (c+1)*chunkRows))
			}
		})
	}
	wg.Wait()
}

func chunkCount(n int) int { return (n + chunkRows - 1) / chunkRows }
