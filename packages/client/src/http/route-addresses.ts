import type { RouteName, Routes } from "@pintpoint/contract";

/** Method and path of each route. The contract's own table would bring zod into the page. (routes.ts) */
export const routeAddresses: { readonly [Name in RouteName]: readonly [Routes[Name]["method"], Routes[Name]["path"]] } =
  {
    createMeetup: ["POST", "/meetups"],
    readMeetup: ["GET", "/meetups/:id"],
    identify: ["GET", "/meetups/:id/identity"],
    editMeetup: ["PATCH", "/meetups/:id"],
    deleteMeetup: ["DELETE", "/meetups/:id"],
    join: ["POST", "/meetups/:id/participants"],
    editParticipant: ["PATCH", "/meetups/:id/participants/:pid"],
    leave: ["DELETE", "/meetups/:id/participants/:pid"],
    removePeople: ["DELETE", "/meetups/:id/participants"],
    renewOrganiserLink: ["POST", "/meetups/:id/organiser-token"],
    relink: ["POST", "/meetups/:id/participants/:pid/token"],
    castVotes: ["PUT", "/meetups/:id/participants/:pid/votes"],
    addSlot: ["POST", "/meetups/:id/slots"],
    editSlot: ["PATCH", "/meetups/:id/slots/:oid"],
    removeSlot: ["DELETE", "/meetups/:id/slots/:oid"],
    addVenue: ["POST", "/meetups/:id/venues"],
    editVenue: ["PATCH", "/meetups/:id/venues/:oid"],
    removeVenue: ["DELETE", "/meetups/:id/venues/:oid"],
    addComment: ["POST", "/meetups/:id/comments"],
    removeComment: ["DELETE", "/meetups/:id/comments/:cid"],
    decide: ["PUT", "/meetups/:id/decision"],
    reopen: ["DELETE", "/meetups/:id/decision"],
    results: ["GET", "/meetups/:id/results"],
    calendar: ["GET", "/meetups/:id/calendar.ics"],
    qr: ["GET", "/meetups/:id/qr.svg"],
    address: ["GET", "/address"],
  };
