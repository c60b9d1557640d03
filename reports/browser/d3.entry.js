// What the page uses of D3, and nothing more.
export { axisBottom, axisLeft } from "d3-axis";
export { quadtree } from "d3-quadtree";
export { scaleLinear, scaleLog } from "d3-scale";
export { select } from "d3-selection";
export { zoom, zoomIdentity } from "d3-zoom";
