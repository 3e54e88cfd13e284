import type { RouteName, Routes } from "@pintpoint/contract";
import type { z } from "zod";

// Types only: the schemas themselves must not reach the page.

type Fields<R, Part extends "params" | "query"> = R extends { [P in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : object;
type Body<R> = R extends { body: infer S extends z.ZodType }
  ? undefined extends z.input<S>
    ? { body?: z.input<S> }
    : { body: z.input<S> }
  : object;
type Flat<T> = { [Key in keyof T]: T[Key] };

/** What a route is asked: its path parameters and query by name, and `body` where it takes one. */
export type RouteRequest<Name extends RouteName> = Name extends RouteName
  ? Flat<Fields<Routes[Name], "params"> & Fields<Routes[Name], "query"> & Body<Routes[Name]>>
  : never;

/** What it answers when it succeeds; nothing for 204. */
export type RouteAnswer<Name extends RouteName> = Name extends RouteName
  ? Routes[Name]["success"]["body"] extends infer S extends z.ZodType
    ? z.output<S>
    : undefined
  : never;
