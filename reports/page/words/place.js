// Dots come in the order of their evidence: the first are named first.

// spread steps dots aside, in steps of one dot, where they would cover each
// other: many words share one count and one effect.
function spread(dots, size, reach) {
  const cells = new Map();
  const key = (x, y) => Math.floor(x / size) + "," + Math.floor(y / size);
  const free = (x, y) => {
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const d of cells.get(key(x + i * size, y + j * size)) || [])
          if (Math.hypot(d.x - x, d.y - y) < size) return false;
    return true;
  };
  for (const d of dots) {
    const home = d.x;
    for (let step = 0; step <= reach; step++) {
      d.x = home + (step % 2 ? 1 : -1) * Math.ceil(step / 2) * size;
      if (free(d.x, d.y)) break;
      d.x = home;
    }
    const k = key(d.x, d.y);
    cells.set(k, [...(cells.get(k) || []), d]);
  }
}

// Places for names beside dots, so that none covers another or a title.
function placeNames(dots, width, height, margin, titles) {
  const taken = [...titles, ...dots.map((d) => [d.x - 4, d.y - 4, d.x + 4, d.y + 4])];
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const placed = [];
  const most = Math.floor((width * height) / 5000); // more names would hide the dots
  for (const d of dots) {
    if (placed.length === most) break;
    const w = Math.min(d.name.length, 28) * 7,
      h = 13;
    for (const [x, y, anchor] of [
      [7, 4, "start"],
      [-7, 4, "end"],
      [0, -8, "middle"],
      [0, 17, "middle"],
    ]) {
      const left = d.x + x - (anchor === "end" ? w : anchor === "middle" ? w / 2 : 0);
      const box = [left, d.y + y - h + 3, left + w, d.y + y + 3];
      if (box[0] < margin.left || box[2] > width - 2 || box[1] < 2 || box[3] > height - margin.bottom) continue;
      if (taken.some((t) => meets(t, box) && !(t[0] === d.x - 4 && t[1] === d.y - 4))) continue;
      taken.push(box);
      placed.push({ dot: d, x: d.x + x, y: d.y + y, anchor });
      break;
    }
  }
  return placed;
}
