/** The texts on time zones that this browser does not know. */
export const clocks = {
  unknownZone: (zone: string, own: string) =>
    `This browser does not know the meetup’s time zone, ${zone}: times are on your clock, ${own}.`,
  unknownZoneUtc: (zone: string) => `This browser does not know the meetup’s time zone, ${zone}: times are in UTC.`,
  unknownDevice: (zone: string) => `Your device does not say its time zone: times are on the meetup’s clock, ${zone}.`,
};
