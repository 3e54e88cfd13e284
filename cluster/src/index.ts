export { freePort } from "./parts/free-port.ts";
export type { Mongo, MongoOptions } from "./parts/mongo.ts";
export { startMongo } from "./parts/mongo.ts";
export type { MongoKind } from "./parts/mongo-choice.ts";
export { mongoKind, mongoName } from "./parts/mongo-choice.ts";
export type { Recipe, RunningProcess } from "./parts/running-process.ts";
export { runProcess } from "./parts/running-process.ts";
