import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ResourceTextTests {
    @Test(
        arguments: [
            ("", ""),
            (" ; ;", ""),
            (
                "cpus:4;mem:1024;ports:[31000-32000,33000-33010];cpus(role):2;set:{a,b}",
                "cpus:4;cpus(role):2;mem:1024;ports:[31000-32000, 33000-33010];set:{a, b}"
            ),
            (" cpus : 45.55 ; ports : [ 10000 - 20000, 30000-50000 ] ;", "cpus:45.55;ports:[10000-20000, 30000-50000]"),
            ("cpus( a/b ):1e1;mem:.5;disk:5.", "cpus(a/b):10;disk:5;mem:0.5"),
            ("cpus(*):1;cpus:1", "cpus:2"),
            ("ports:[1-2,3-4]", "ports:[1-4]"),
            ("ports:[];set:{};cpus:0;mem:-0", ""),
            ("set:{a,,b,}", "set:{a, b}"),
            ("cpus:+4;gpus:0x10", "cpus:4;gpus:16"),
            ("ports:[0-18446744073709551615]", "ports:[0-18446744073709551615]"),
            ("mem:1000000000000", "mem:1000000000000"),
            ("größe:1", "größe:1"),
        ] as [(String, String)])
    func readsWhatMesosReads(text: String, canonical: String) throws {
        #expect(try Resources(parsing: text).description == canonical)
    }

    @Test(
        arguments: [
            ("cpus:4x", .unknownUnit("cpus:4x", at: 6)),
            ("cpus:4;mem:512MB", .unknownUnit("mem:512MB", at: 14)),
            ("größe:4x", .unknownUnit("größe:4x", at: 7)),
            ("cpus", .missingColon("cpus", at: 0)),
            ("cpus(role1)", .missingColon("cpus(role1)", at: 0)),
            ("cpus:1; :2", .emptyName(":2", at: 8)),
            ("(a):2", .emptyName("(a):2", at: 0)),
            ("cpus:", .emptyValue("cpus:", at: 5)),
            ("cpus:4 mem:1", .extraColon("cpus:4 mem:1", at: 10)),
            ("cpus(role1:1", .unmatchedBracket("cpus(role1:1", at: 4)),
            ("cpus)(role1:1", .unmatchedBracket("cpus)(role1:1", at: 4)),
            ("cpus)a:1", .unmatchedBracket("cpus)a:1", at: 4)),
            ("cpus(a)b:1", .unexpectedText("b", at: 7)),
            ("cpus():1", .invalidRole(.empty, at: 5)),
            ("cpus(/a):1", .invalidRole(.startsWithSlash("/a"), at: 5)),
            ("cpus(a/../b):1", .invalidRole(.reservedComponent("..", role: "a/../b"), at: 5)),
            ("cpus:many", .notANumber("many", at: 5)),
            ("cpus:nan", .notFinite("nan", at: 5)),
            ("cpus:-Infinity", .notFinite("-Infinity", at: 5)),
            ("cpus:-1", .negative("-1", at: 5)),
            ("cpus:-0.0001", .negative("-0.0001", at: 5)),
            ("cpus:0.0001", .tooSmall("0.0001", at: 5)),
            ("cpus:1e-999", .tooSmall("1e-999", at: 5)),
            ("cpus:7.63918e-313", .tooSmall("7.63918e-313", at: 5)),
            ("cpus:1e999", .tooLarge("1e999", at: 5)),
            ("cpus:1000000000000.001", .tooLarge("1000000000000.001", at: 5)),
            ("ports:[1-2", .unmatchedBracket("ports:[1-2", at: 6)),
            ("ports:[1-2]]", .unexpectedText("]", at: 11)),
            ("set:{a{b}", .unmatchedBracket("set:{a{b}", at: 6)),
            ("ports:[80]", .malformedRange("80", at: 7)),
            ("ports:[1-2b]", .malformedRange("1-2b", at: 7)),
            ("ports:[1-2, -5-7]", .malformedRange("-5-7", at: 12)),
            ("ports:[0-18446744073709551616]", .tooLarge("0-18446744073709551616", at: 7)),
            ("ports:[5-1]", .reversedRange("5-1", at: 7)),
            ("ports:[1-5,5-6]", .overlappingRange("5-6", at: 11)),
            ("ports:[7-9,1-2,8-8]", .overlappingRange("8-8", at: 15)),
            ("set:{a,b,a}", .duplicateItem("a", at: 9)),
            ("foo(role1):1;foo(role2):[0-1]", .conflictingTypes("foo", at: 13)),
        ] as [(String, ResourceParseError)])
    func saysWhatIsWrongAndWhere(text: String, error: ResourceParseError) {
        #expect(throws: error) { try Resources(parsing: text) }
        #expect(error.description.hasSuffix("(after \(error.offset) characters)"))
    }

    @Test func appliesTheDefaultRole() throws {
        #expect(try Resources(parsing: "cpus:4;mem(b):1", defaultRole: "a") == "cpus(a):4;mem(b):1")
        #expect(throws: ResourceParseError.invalidRole(.startsWithDash(component: "-a"), at: 0)) {
            try Resources(parsing: "cpus:4", defaultRole: "-a")
        }
    }

    @Test func literalsKeepTheirProblem() throws {
        let bad: Resources = "cpus:4x"
        #expect(bad.isEmpty)
        #expect(bad.problem == .unknownUnit("cpus:4x", at: 6))
        #expect(throws: ResourceParseError.unknownUnit("cpus:4x", at: 6)) { try bad.checked() }
        #expect(("cpus:1" + bad).problem == bad.problem)
        #expect(bad != Resources())
        #expect(!("cpus:1" as Resources).contains(bad))
        #expect(try ("cpus:1" as Resources).checked().cpus == 1)
    }

    @Test func showsEverythingInDetail() {
        let resources = Resources([
            Resource(
                name: "cpus", value: .scalar(0.5), reservations: [.init(.static, role: "a")], allocationRole: "a/b"),
            Resource(
                name: "mem", value: .scalar(32),
                reservations: [.init(.static, role: "a"), .init(.dynamic, role: "a/b", principal: "ops")]),
        ])
        #expect(
            resources.detailedDescription
                == "cpus(allocated: a/b)(reservations: [(STATIC,a)]):0.5; "
                + "mem(reservations: [(STATIC,a),(DYNAMIC,a/b,ops)]):32")
        #expect(resources.description == "cpus(a):0.5;mem(a/b):32")
        #expect(Resources().detailedDescription == "{}")
    }

    /// Mostly texts that are nearly right, as those reach every branch.
    @Test func neverTrapsOnAnyText() {
        var generator = SeededGenerator(seed: 6)
        let pieces = [
            "cpus", "mem", ":", ";", "(", ")", "[", "]", "{", "}", ",", "-", "1", "0", "31000-32000", "4.5", "e", "E9",
            " ", "\n", "a/b", "*", "x", "+", ".", "nan", "inf", "0x", "18446744073709551615", "é", "e\u{301}", "👩‍👩‍👧",
            "\u{0}", "\r\n", "-0", "1e400", "ports:[", "set:{",
        ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text += pieces.randomElement(using: &generator) ?? ""
            }
            check(text)
        }
        for _ in 0..<5_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func check(_ text: String) {
        do throws(ResourceParseError) {
            let resources = try Resources(parsing: text)
            #expect(try Resources(parsing: resources.description) == resources, "\(text)")
        } catch {
            #expect((0...text.count).contains(error.offset), "\(text)")
            #expect(!error.description.isEmpty)
        }
        _ = try? AttributeText.parse(text)
    }
}

@Suite struct RoleSentenceTests {
    @Test(arguments: [
        ("cpus(a/):1", "Role 'a/' cannot end with a slash"),
        ("cpus(a//b):1", "Role 'a//b' cannot contain two adjacent slashes"),
        ("cpus(a/*):1", "Role 'a/*' cannot include '*' as a component"),
        ("cpus(a/-b):1", "Role component '-b' is invalid because it starts with a dash"),
        ("cpus(a b):1", "Role component 'a b' is invalid because it contains backspace or whitespace"),
        ("cpus(/):1", "Role '/' cannot start with a slash"),
    ])
    func saysWhatMesosSays(text: String, sentence: String) {
        let error = #expect(throws: ResourceParseError.self) { try Resources(parsing: text) }
        #expect(error?.description.hasPrefix(sentence) == true)
    }
}
