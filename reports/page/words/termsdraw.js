// Draws a TermPlot: frequency by effect, or the group's rate by the
// reference's, where the diagonal is equal use.
function drawTerms(plot) {
  const width = (plot.width = plot.holder.clientWidth || 720),
    height = width < 600 ? 420 : 560;
  const margin = { left: 52, right: 14, top: 14, bottom: 40 };
  const rates = plot.axes.value === "rates";
  const [x, y] = (rates ? rateScales : effectScales)(plot, width, height, margin);
  const place = (d) => (rates ? [x(d.rates[1]), y(d.rates[0])] : [x(d.count), y(d.effect)]);
  plot.dots = plot.all
    .map((d) => {
      const [px, py] = place(d);
      return { ...d, x: px, y: py };
    })
    .filter((d) => d.x >= margin.left && d.x <= width - 4 && d.y >= 4 && d.y <= height - margin.bottom);
  spread(plot.dots, 8, 8);
  plot.tree = d3.quadtree(
    plot.dots,
    (d) => d.x,
    (d) => d.y,
  );
  const svg = plot.svg
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr(
      "aria-label",
      `Words of ${plot.group.value} against ${plot.reference}: ` +
        (rates ? "frequency in the group by frequency in the reference" : "frequency by log ratio") +
        `, ${plot.all.length} words`,
    );
  svg.selectAll("*").remove();
  svg.attr("hidden", plot.all.length ? null : "");
  drawAxes(plot, svg, x, y, rates, width, height, margin);
  drawMarks(plot, svg, y, rates, width, height, margin);
  plot.find();
  const chosen = plot.dots.find((d) => d.id === plot.chosen?.id);
  if (chosen) plot.light(chosen);
}

function extent(list, f, otherwise) {
  return list.length ? [Math.min(...list.map(f)), Math.max(...list.map(f))] : otherwise;
}

function effectScales(plot, width, height, margin) {
  const [lowX, highX] = extent(plot.all, (d) => d.count, [1, 10]),
    [lowY, highY] = extent(plot.all, (d) => d.effect, [-1, 1]);
  const pad = Math.max(0.5, (highY - lowY) * 0.06);
  return [
    plot.transform.rescaleX(
      d3
        .scaleLog()
        .domain([Math.max(0.6, lowX * 0.65), Math.max(highX * 1.4, lowX * 2)])
        .range([margin.left, width - margin.right]),
    ),
    plot.transform.rescaleY(
      d3
        .scaleLinear()
        .domain([Math.min(0, lowY) - pad, Math.max(0, highY) + pad])
        .range([height - margin.bottom, margin.top]),
    ),
  ];
}

// rateScales are of one domain, so that the diagonal runs from corner to corner.
function rateScales(plot, width, height, margin) {
  const [lowX, highX] = extent(plot.all, (d) => d.rates[1], [1, 10]),
    [lowY, highY] = extent(plot.all, (d) => d.rates[0], [1, 10]);
  const domain = [Math.min(lowX, lowY) * 0.7, Math.max(highX, highY) * 1.5];
  return [
    plot.transform.rescaleX(
      d3
        .scaleLog()
        .domain(domain)
        .range([margin.left, width - margin.right]),
    ),
    plot.transform.rescaleY(
      d3
        .scaleLog()
        .domain(domain)
        .range([height - margin.bottom, margin.top]),
    ),
  ];
}

function drawAxes(plot, svg, x, y, rates, width, height, margin) {
  const name = shorten(plot.group.value, 30),
    of = shorten(plot.reference, 30);
  svg
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${height - margin.bottom})`)
    .call(
      d3
        .axisBottom(x)
        .ticks(width / 110, "~s")
        .tickSizeOuter(0),
    );
  svg
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(${margin.left},0)`)
    .call((rates ? d3.axisLeft(y).ticks(7, "~s") : d3.axisLeft(y).ticks(7)).tickSizeOuter(0));
  const title = (text, tx, ty, anchor = "start") =>
    svg.append("text").attr("class", "title").attr("x", tx).attr("y", ty).attr("text-anchor", anchor).text(text);
  const line = svg.append("line").attr("class", "zero");
  if (!rates) {
    title("occurrences on both sides, log scale →", width - margin.right, height - 8, "end");
    title("↑ log ratio: more in " + name, margin.left + 8, margin.top + 6);
    if (plot.all.some((d) => d.effect < 0)) title("↓ less in " + name, margin.left + 8, height - margin.bottom - 8);
    line
      .attr("x1", margin.left)
      .attr("x2", width - margin.right)
      .attr("y1", y(0))
      .attr("y2", y(0));
    return;
  }
  title(`in ${of}, per million words, log scale →`, width - margin.right, height - 8, "end");
  title(`↑ in ${name}, per million words`, margin.left + 8, margin.top + 6);
  // The diagonal, cut to what is seen.
  const from = Math.max(x.domain()[0], y.domain()[0]),
    to = Math.min(x.domain()[1], y.domain()[1]);
  if (from < to) line.attr("x1", x(from)).attr("y1", y(from)).attr("x2", x(to)).attr("y2", y(to));
}

function drawMarks(plot, svg, y, rates, width, height, margin) {
  const clamp = (v) => Math.max(margin.top, Math.min(height - margin.bottom, v));
  // In the plot of rates the interval is that of the ratio, from the reference's rate.
  const bound = (d, effect) => clamp(rates ? y(d.rates[1] * 2 ** effect) : y(effect));
  plot.marks = svg.append("g").attr("class", oneVoice()).selectAll("g").data(plot.dots).join("g");
  plot.marks
    .filter((d) => d.low !== null && d.high !== null)
    .append("line")
    .attr("class", (d) => (d.holds ? "whisker" : "whisker weak"))
    .attr("x1", (d) => d.x)
    .attr("x2", (d) => d.x)
    .attr("y1", (d) => bound(d, d.low))
    .attr("y2", (d) => bound(d, d.high));
  const look = (d) => (d.holds ? "dot" : "dot weak");
  plot.marks
    .filter((d) => d.words === 1)
    .append("circle")
    .attr("class", look)
    .attr("cx", (d) => d.x)
    .attr("cy", (d) => d.y)
    .attr("r", 3.6);
  plot.marks
    .filter((d) => d.words > 1)
    .append("rect")
    .attr("class", look)
    .attr("x", (d) => d.x - 3.2)
    .attr("y", (d) => d.y - 3.2)
    .attr("width", 6.4)
    .attr("height", 6.4);
  const beside = margin.left + 8 + 7 * Math.min(54, 24 + plot.group.value.length),
    foot = height - margin.bottom;
  const titles = [
    [margin.left, margin.top - 8, beside, margin.top + 10],
    [margin.left, foot - 22, beside, foot - 4],
  ];
  const names = new Map(placeNames(plot.dots, width, height, margin, titles).map((p) => [p.dot.id, p]));
  plot.marks
    .filter((d) => names.has(d.id))
    .append("text")
    .attr("class", (d) => (d.holds ? "name" : "name weak"))
    .attr("x", (d) => names.get(d.id).x)
    .attr("y", (d) => names.get(d.id).y)
    .attr("text-anchor", (d) => names.get(d.id).anchor)
    .text((d) => shorten(d.name, 28));
}
