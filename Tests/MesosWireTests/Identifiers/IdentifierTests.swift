import MesosBase
import MesosWire
import Testing

@Suite struct IdentifierTests {
    @Test func readsLikeText() {
        let id: TaskID = "web.1"
        #expect(id == TaskID("web.1"))
        #expect(id == TaskID(value: "web.1"))
        #expect("\(id)" == "web.1")
        #expect([TaskID("b"), "a", "c"].sorted() == ["a", "b", "c"])
        #expect(Set([TaskID("a"), "a", "b"]).count == 2)
    }

    @Test(
        arguments: [
            ("a", nil),
            ("a b", nil),
            ("..a", nil),
            ("...", nil),
            (" ", nil),
            ("größer", nil),
            ("日本語", nil),
            // A control character of Latin-1 is two bytes, neither of which is a control character.
            ("a\u{85}b", nil),
            (String(repeating: "x", count: 255), nil),
            (String(repeating: "ö", count: 127) + "x", nil),
            ("", "ID must not be empty"),
            (String(repeating: "x", count: 256), "ID must not be greater than 255 characters"),
            (String(repeating: "ö", count: 128), "ID must not be greater than 255 characters"),
            (String(repeating: "/", count: 256), "ID must not be greater than 255 characters"),
            (".", "'.' is disallowed"),
            ("..", "'..' is disallowed"),
            ("a/b", "'a/b' contains invalid characters"),
            ("/", "'/' contains invalid characters"),
            ("../a", "'../a' contains invalid characters"),
            // An accent that joins the slash makes it no other byte.
            ("a/\u{301}b", "'a/\u{301}b' contains invalid characters"),
            ("a\\b", "'a\\b' contains invalid characters"),
            ("a\r\nb", "'a\r\nb' contains invalid characters"),
        ] as [(String, String?)])
    func validates(_ id: String, _ sentence: String?) {
        #expect(self.sentence(of: TaskID(id)) == sentence)
        #expect(self.sentence(of: FrameworkID(id)) == sentence)
        #expect(self.sentence(of: ExecutorID(id)) == sentence)
        #expect(self.sentence(of: AgentID(id)) == sentence)
        // The name of a persistent volume is no identifier of its own and has the same rules.
        #expect(self.sentence { () throws(IdentifierError) in try IdentifierError.check(id) } == sentence)
    }

    @Test(arguments: Array(0...0x1F) + [0x7F])
    func refusesControlCharacters(_ number: UInt8) {
        let id = "a\(Character(Unicode.Scalar(number)))b"
        #expect(self.sentence(of: TaskID(id)) == "'\(id)' contains invalid characters")
    }

    @Test(
        arguments: [
            (ContainerID("a"), nil),
            (ContainerID("größe"), nil),
            (ContainerID(value: "b", parent: "a"), nil),
            (ContainerID(String(repeating: "x", count: 242)), nil),
            (ContainerID(String(repeating: "ö", count: 121)), nil),
            (
                ContainerID(String(repeating: "x", count: 243)),
                "'ContainerID.value' '\(String(repeating: "x", count: 243))' exceeds the maximum length (242)"
            ),
            (
                ContainerID(String(repeating: "ö", count: 122)),
                "'ContainerID.value' '\(String(repeating: "ö", count: 122))' exceeds the maximum length (242)"
            ),
            (
                ContainerID(String(repeating: ".", count: 243)),
                "'ContainerID.value' '\(String(repeating: ".", count: 243))' exceeds the maximum length (242)"
            ),
            (ContainerID(String(repeating: "x", count: 256)), "ID must not be greater than 255 characters"),
            (ContainerID("a.b"), "'ContainerID.value' 'a.b' contains invalid characters"),
            (ContainerID("a b"), "'ContainerID.value' 'a b' contains invalid characters"),
            (ContainerID("..."), "'ContainerID.value' '...' contains invalid characters"),
            (ContainerID("a\tb"), "'a\tb' contains invalid characters"),
            (ContainerID(".."), "'..' is disallowed"),
            (ContainerID(value: "b", parent: ""), "'ContainerID.parent' is invalid: ID must not be empty"),
            (
                ContainerID(value: "b", parent: "a.b"),
                "'ContainerID.parent' is invalid: 'ContainerID.value' 'a.b' contains invalid characters"
            ),
            // The inner name is looked at first.
            (ContainerID(value: "", parent: "a/"), "ID must not be empty"),
            (
                ContainerID(value: "c", parent: ContainerID(value: "b", parent: "a/")),
                "'ContainerID.parent' is invalid: 'ContainerID.parent' is invalid: 'a/' contains invalid characters"
            ),
        ] as [(ContainerID, String?)])
    func validatesContainers(_ id: ContainerID, _ sentence: String?) {
        #expect(self.sentence(of: id) == sentence)
    }

    @Test(
        arguments: [
            (16, 0x40, nil),
            (16, 0x10, nil),
            (16, 0x2F, nil),
            (16, 0x30, nil),
            (16, 0x5A, nil),
            (16, 0x00, "Not a valid UUID"),
            (16, 0x0F, "Not a valid UUID"),
            (16, 0x60, "Not a valid UUID"),
            (16, 0xF4, "Not a valid UUID"),
            (0, 0, "Not a valid UUID"),
            (15, 0x40, "Not a valid UUID"),
            (17, 0x40, "Not a valid UUID"),
            (36, 0x40, "Not a valid UUID"),
        ] as [(Int, UInt8, String?)])
    func validatesTheLengthAndVersionOfUUIDs(_ count: Int, _ version: UInt8, _ sentence: String?) {
        let bytes = (0..<count).map { $0 == 6 ? version : 7 }
        #expect(self.sentence { () throws(IdentifierError) in try V1.UUID(value: bytes).validate() } == sentence)
        #expect(self.sentence { () throws(IdentifierError) in try IdentifierError.check(uuid: bytes) } == sentence)
    }

    @Test func acceptsTheUUIDsThatTurnsGive() throws {
        for half in [0, 1, UInt64.max] {
            try V1.UUID(value: UniqueID(randomHigh: half, randomLow: half).bytes).validate()
        }
    }

    @Test func nestsContainers() {
        var inner = ContainerID(value: "b", parent: "a")
        #expect("\(inner)" == "a.b")
        #expect(inner != "b")
        #expect(Set([inner, ContainerID(value: "b", parent: "a"), "b"]).count == 2)
        #expect([inner, "b", "a"].sorted() == ["a", inner, "b"])
        inner.parent?.parent = "z"
        #expect("\(inner)" == "z.a.b")
        inner.parent = nil
        #expect(inner == "b")
    }

    /// What is wrong with an identifier, in words.
    private func sentence(of id: some WireIdentifier) -> String? {
        sentence { () throws(IdentifierError) in try id.validate() }
    }

    private func sentence(_ check: () throws(IdentifierError) -> Void) -> String? {
        do throws(IdentifierError) {
            try check()
            return nil
        } catch {
            return error.description
        }
    }
}
