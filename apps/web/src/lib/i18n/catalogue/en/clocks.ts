/** The texts on time zones that this browser does not know. */
export const clocks = {
  unknownZone: (zone: string, own: string) =>
    `This browser doesn’t know the meetup’s time zone, ${zone}. You see your own time: ${own}.`,
  unknownZoneUtc: (zone: string) => `This browser doesn’t know the meetup’s time zone, ${zone}. Times are in UTC.`,
  unknownDevice: (zone: string) => `Your device doesn’t tell its time zone. You see the meetup’s time: ${zone}.`,
};
