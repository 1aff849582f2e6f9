import MesosBase
import Testing

@Suite struct DurationTextTests {
    @Test(
        arguments: [
            ("0ns", .zero), ("5ns", .nanoseconds(5)), ("7us", .microseconds(7)), ("100ms", .milliseconds(100)),
            ("5secs", .seconds(5)), ("1mins", .seconds(60)), ("15mins", .seconds(900)), ("2hrs", .seconds(7_200)),
            ("3days", .seconds(259_200)), ("1weeks", .seconds(604_800)), ("1.5mins", .seconds(90)),
            (".5secs", .milliseconds(500)), ("0.1secs", .milliseconds(100)), ("1.1us", .nanoseconds(1_100)),
            ("0.29ms", .microseconds(290)), ("-5secs", .seconds(-5)), ("-1.5ms", .microseconds(-1_500)),
            ("2.6ns", .nanoseconds(3)), ("-2.6ns", .nanoseconds(-3)), ("100000days", .seconds(8_640_000_000)),
        ] as [(String, Duration)])
    func reads(_ text: String, _ duration: Duration) throws {
        #expect(try DurationText.parse(text) == duration)
    }

    @Test(
        arguments: [
            ("", .missingNumber("")), ("secs", .missingNumber("secs")), ("-secs", .missingNumber("-secs")),
            ("1.2.3secs", .missingNumber("1.2.3secs")), ("1-2secs", .missingNumber("1-2secs")),
            (" 5secs", .missingNumber(" 5secs")), ("½secs", .missingNumber("½secs")),
            ("nansecs", .missingNumber("nansecs")),
            ("5", .unknownUnit("", in: "5")), ("5 secs", .unknownUnit(" secs", in: "5 secs")),
            ("5s", .unknownUnit("s", in: "5s")), ("5SECS", .unknownUnit("SECS", in: "5SECS")),
            ("1e3secs", .unknownUnit("e3secs", in: "1e3secs")), ("20000weeks", .outOfRange("20000weeks")),
            ("-20000weeks", .outOfRange("-20000weeks")),
            ("99999999999999999999999999999999secs", .outOfRange("99999999999999999999999999999999secs")),
        ] as [(String, DurationText.ParseError)])
    func refuses(_ text: String, _ error: DurationText.ParseError) {
        #expect(throws: error) { try DurationText.parse(text) }
    }

    @Test(
        arguments: [
            (.missingNumber("x"), "'x' is not a duration: it must begin with a number, as in '5secs'"),
            (
                .unknownUnit("s", in: "5s"),
                "'5s' is not a duration: 's' is not a unit; use ns, us, ms, secs, mins, hrs, days or weeks"
            ),
            (.outOfRange("9weeks"), "'9weeks' is longer than a duration can be (about 292 years)"),
        ] as [(DurationText.ParseError, String)])
    func saysWhatIsWrong(_ error: DurationText.ParseError, _ sentence: String) {
        #expect(error.description == sentence)
    }

    @Test(
        arguments: [
            (.zero, "0ns"), (.nanoseconds(1), "1ns"), (.nanoseconds(1_500), "1500ns"), (.microseconds(2), "2us"),
            (.milliseconds(1_500), "1500ms"), (.seconds(5), "5secs"), (.seconds(90), "90secs"),
            (.seconds(900), "15mins"),
            (.seconds(3_600), "1hrs"), (.seconds(86_400), "1days"), (.seconds(1_209_600), "2weeks"),
            (.seconds(-90), "-90secs"),
        ] as [(Duration, String)])
    func writes(_ duration: Duration, _ text: String) throws {
        #expect(DurationText.format(duration) == text)
        #expect(try DurationText.parse(text) == duration)
    }
}
