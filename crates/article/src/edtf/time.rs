//! Times of day from text.

use super::reader::{EdtfError, Reader, error};
use super::{Time, Zone};
use crate::say::Word;
use crate::{say, word};

const TIME_EXAMPLE: Word = word!("a time is written 09:30:00, 09:30:00Z or 09:30:00+03:00");
/// No place is further from universal time.
const MAX_ZONE_HOURS: u8 = 14;

pub(super) fn parse_time(text: &str) -> Result<Time, EdtfError> {
    let mut reader = Reader { text, at: 0 };
    let colon = |reader: &mut Reader| {
        if reader.eat(':') {
            Ok(())
        } else {
            Err(error(
                reader.at,
                say!("here a colon and two digits are needed; {}", TIME_EXAMPLE),
            ))
        }
    };
    let hour = reader.two(word!("hour"), 23)?;
    colon(&mut reader)?;
    let minute = reader.two(word!("minute"), 59)?;
    colon(&mut reader)?;
    // A leap second ends its minute.
    let second = reader.two(word!("second"), if minute == 59 { 60 } else { 59 })?;
    let zone_start = reader.at;
    let zone = match reader.peek() {
        Some('Z') => {
            reader.at += 1;
            Zone::Utc
        }
        Some(sign @ ('+' | '-')) => {
            reader.at += 1;
            let hours = reader.two(word!("time zone"), MAX_ZONE_HOURS)?;
            let minutes = if reader.eat(':') {
                Some(reader.two(
                    word!("minute"),
                    if hours == MAX_ZONE_HOURS { 0 } else { 59 },
                )?)
            } else {
                None
            };
            if sign == '-' && hours == 0 && minutes.unwrap_or(0) == 0 {
                return Err(error(
                    zone_start,
                    say!("universal time is written Z or +00:00"),
                ));
            }
            zone(sign == '-', hours, minutes)
        }
        Some('.') => {
            return Err(error(
                zone_start,
                say!("parts of a second are no part of EDTF"),
            ));
        }
        Some('?' | '~' | '%') => {
            return Err(error(
                zone_start,
                say!("a date with a time of day cannot be marked with ?, ~ or %"),
            ));
        }
        // What else follows is refused below.
        None | Some(_) => Zone::Local,
    };
    match reader.peek() {
        None => Ok(Time {
            hour,
            minute,
            second,
            zone,
        }),
        Some(c) => Err(error(
            reader.at,
            say!(
                "here the time should end, but “{}” follows; {}",
                c,
                TIME_EXAMPLE
            ),
        )),
    }
}

fn zone(negative: bool, hours: u8, minutes: Option<u8>) -> Zone {
    // At most 14 hours: fits either type.
    if let Some(minutes) = minutes {
        let minutes = i16::from(hours) * 60 + i16::from(minutes);
        Zone::Minutes(if negative { -minutes } else { minutes })
    } else {
        let hours = i8::try_from(hours).unwrap_or(0);
        Zone::Hours(if negative { -hours } else { hours })
    }
}

impl Reader<'_> {
    /// Two digits up to a limit, for a time.
    fn two(&mut self, what: Word, limit: u8) -> Result<u8, EdtfError> {
        let (start, part) = self.part();
        match part.parse() {
            Ok(number) if part.len() == 2 && number <= limit => Ok(number),
            Ok(_) if part.len() == 2 => Err(error(start, say!("there is no {} {}", what, part))),
            _ => Err(error(
                start,
                say!(
                    "here the {} is needed, with two digits; {}",
                    what,
                    TIME_EXAMPLE
                ),
            )),
        }
    }
}
