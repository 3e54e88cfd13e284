import { problemOf } from "@pintpoint/contract/problems";
import { lacksHost } from "@pintpoint/page-server";
import fp from "fastify-plugin";
import type { Addresses } from "../../config/addresses.ts";
import { sendProblem } from "../send-problem.ts";

/** Refuses what was meant for another address than this process's, and what names none at all. */
export const hostCheck = fp<Pick<Addresses, "allowsHost">>(
  async (app, addresses) => {
    app.addHook("onRequest", ({ raw }, reply, done) => {
      if (lacksHost(raw)) return void sendProblem(reply, missingHostProblem());
      if (!addresses.allowsHost(raw.headers.host)) return void sendProblem(reply, misdirectedProblem());
      done();
    });
  },
  { name: "host-check" },
);

export const missingHostProblem = () => problemOf("validation_failed", { detail: "Host is missing" });

const misdirectedProblem = () =>
  problemOf("misdirected_request", {
    detail: "This process is for its own machine only; PUBLIC_URL has to name the address that people open",
  });
