import type { ReactNode } from "react";
import styles from "./scene.module.css";
import "./things.css";

/** On the stage of 320 × 210, drawn with the classes of the vessels. The table is at the bottom. */
const Thing = ({ children }: { children: ReactNode }) => (
  <svg
    className={`vessel-drawing ${styles.things}`}
    viewBox="0 0 320 210"
    style={{ "--vessel-stroke": "4px" }}
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const Fridge = () => (
  <Thing>
    <path
      className="white"
      d="M112 30h70a12 12 0 0 1 12 12v142a10 10 0 0 1-10 10h-74a10 10 0 0 1-10-10V42a12 12 0 0 1 12-12z"
    />
    <path className="ice line" d="M118 46h58v132h-58zM118 140h58" />
    <path className="door line" d="M194 38l42 14v146l-42-10z" />
    <path className="line" d="M228 110v26M108 195v12M184 195v12" />
    <path className="leaf line" d="M130 176v-14h12v14zM148 176v-20q0-4 3-4h4q3 0 3 4v20z" />
  </Thing>
);

export const Stool = () => (
  <Thing>
    <path
      className="line"
      strokeDasharray="3 10"
      d="M122 46h62l-4 62h-54zM184 58h9a12 12 0 0 1 12 12v8a13 13 0 0 1-13 13h-9"
    />
    <path className="line" strokeWidth="6" d="M134 138l-18 70M182 138l18 70M126 178h64" />
    <path className="liquid line-on" d="M112 114h92a11 11 0 0 1 0 22h-92a11 11 0 0 1 0-22z" />
    <g transform="rotate(7 262 44)">
      <rect className="stamp" x="230" y="28" width="68" height="32" rx="8" />
      <text className="stamped" x="264" y="52">
        404
      </text>
    </g>
  </Thing>
);

/** The room is swept: the chair hangs on the table. */
export const TableWithChair = () => (
  <Thing>
    <path className="line" d="M172 112v66h34v-66M172 156h34" />
    <path className="liquid line-on" d="M62 116h196a8 8 0 0 1 0 16H62a8 8 0 0 1 0-16z" />
    <path className="line" d="M92 134l-8 74M228 134l8 74" />
    <path className="white" d="M112 98h92a7 7 0 0 1 0 14h-92a7 7 0 0 1 0-14z" />
    <path className="line" d="M120 96l-8-62M196 96l8-62M116 68h84" />
    <path className="line" strokeDasharray="2 9" d="M262 192q16-10 34 0M254 203q24-9 50 0" />
  </Thing>
);

/** Slipped from a hand: the tray stands on its edge, something runs out. */
export const Tray = () => (
  <Thing>
    <path className="liquid" d="M150 208c-24 0-40-4-40-9s20-7 44-7c14-6 46-6 60 0 30-2 56 2 56 8s-20 8-44 8z" />
    <path className="white" d="M34 196L96 84a9 9 0 0 1 16 9L50 205a9 9 0 0 1-16-9z" />
    <path className="line" d="M112 62l4-18M132 78l16-10M86 58l-8-16" />
  </Thing>
);

export const Rope = () => (
  <Thing>
    <path className="line" d="M132 206V112M122 207h20" />
    <circle className="liquid line-on" cx="132" cy="106" r="8" />
    <path className="line" strokeWidth="6" d="M136 122q60 44 184 10" />
  </Thing>
);

export const Rays = () => (
  <Thing>
    <path className="line" d="M160 34V14M184 42l14-16M136 42l-14-16" />
  </Thing>
);
