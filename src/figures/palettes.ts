import { okabeIto } from '../formal/draw-style.ts';

/** Colours of series, nodes and objects, written `#rrggbb`; those of plotting libraries are their documented defaults. */
export const palettes: readonly (readonly string[])[] = [
  okabeIto,
  // Matplotlib tab10.
  ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f'],
  // Seaborn deep.
  ['#4c72b0', '#dd8452', '#55a868', '#c44e52', '#8172b3', '#937860', '#da8bc3', '#8c8c8c'],
  // ggplot2 hue.
  ['#f8766d', '#c49a00', '#53b400', '#00c094', '#00b6eb', '#a58aff', '#fb61d7'],
  // Tableau 10.
  ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#9c755f'],
  // Spreadsheets.
  ['#4285f4', '#db4437', '#f4b400', '#0f9d58', '#ab47bc', '#00acc1'],
  ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'],
  ['#004586', '#ff420e', '#ffd320', '#579d1c', '#7e0021', '#83caff'],
  // Plotly.
  ['#636efa', '#ef553b', '#00cc96', '#ab63fa', '#ffa15a', '#19d3f3', '#ff6692'],
  // ColorBrewer Set2, Dark2, Pastel1.
  ['#66c2a5', '#fc8d62', '#8da0cb', '#e78ac3', '#a6d854', '#ffd92f', '#e5c494'],
  ['#1b9e77', '#d95f02', '#7570b3', '#e7298a', '#66a61e', '#e6ab02', '#a6761d'],
  ['#fbb4ae', '#b3cde3', '#ccebc5', '#decbe4', '#fed9a6', '#e5d8bd', '#fddaec'],
  // Of one colour.
  ['#2f2f2f', '#8c8c8c', '#555555', '#b5b5b5', '#6f6f6f'],
  ['#08306b', '#4292c6', '#2171b5', '#9ecae1', '#08519c'],
  ['#00441b', '#41ab5d', '#238b45', '#a1d99b', '#006d2c'],
  ['#7f2704', '#f16913', '#d94801', '#fdae6b', '#a63603'],
  ['#3f007d', '#807dba', '#6a51a3', '#bcbddc', '#54278f'],
  // Muted, earthy, loud, pastel.
  ['#c1443c', '#e08e45', '#f2c14e', '#5b8e7d', '#2e5e7e'],
  ['#7b6fd0', '#4fb0ae', '#e2719e', '#a3c14a'],
  ['#8b5e3c', '#a3a380', '#d6ce93', '#bb8588', '#606c38'],
  ['#ff0000', '#0000ff', '#008000', '#ff00ff', '#ff8c00', '#00ced1'],
  ['#a8d8ea', '#aa96da', '#fcbad3', '#ffd3b6', '#b5ead7', '#c7ceea'],
  ['#264653', '#2a9d8f', '#e9c46a', '#f4a261', '#e76f51'],
  // Viridis.
  ['#440154', '#31688e', '#35b779', '#3b528b', '#21918c', '#5ec962', '#b8d600'],
];
