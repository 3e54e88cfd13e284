import { circle, registerShapes } from "./shapes.ts";

// Of parts that come later alone, which import this file: a first visit does not pay for them.
const deferredShapes = {
  calendar:
    "M5 5h14a1.5 1.5 0 0 1 1.5 1.5V19a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V6.5A1.5 1.5 0 0 1 5 5zM3.5 10h17M8 3v4M16 3v4",
  copy: "M9.5 8.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM15.5 8.5v-3a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3",
  eye: `M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12z${circle(12, 12, 2.75)}`,
  image: `M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5zM4 17l5-5 4 4 2.5-2.5 4.5 4.5${circle(15.5, 9, 1.5)}`,
  grid: "M4 4.5h16v15H4zM4 9.5h16M10 4.5v15",
  key: `${circle(8, 15, 4)}M11 12l8-8M16 7l2.5 2.5M13.5 9.5l2 2`,
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1",
  send: "M20.5 3.5L10 14M20.5 3.5L14 20.5 10 14 3.5 10z",
  list: "M4.5 6.5h15M4.5 12h15M4.5 17.5h15",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  qr: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v.01M20 17.5V20h-3M14 20v.01",
  wifiOff: `M4 4l16 16M8.5 16a5 5 0 0 1 7 0M5.5 12.7a9.5 9.5 0 0 1 5-2.6M2.5 9.3a14 14 0 0 1 4.6-2.9M13.5 5.7a14 14 0 0 1 8 3.6M15.5 10.5a9.5 9.5 0 0 1 3 2.2M12 19.5h.01`,
  trash: "M4.5 6.5h15M9.5 6.5v-2h5v2M6.5 6.5l.8 13h9.4l.8-13M10.5 10.5v5.5M13.5 10.5v5.5",
  search: `${circle(10.5, 10.5, 6)}M15 15l5 5`,
  pin: `M12 21s7-6.2 7-11.2A7 7 0 0 0 5 9.8C5 14.8 12 21 12 21z${circle(12, 10, 2.5)}`,
} as const;

export type DeferredShapes = typeof deferredShapes;
registerShapes(deferredShapes);
