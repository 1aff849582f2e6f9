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
            ("größer", nil),
            (String(repeating: "x", count: 255), nil),
            ("", "ID must not be empty"),
            (String(repeating: "x", count: 256), "ID must not be greater than 255 characters"),
            (String(repeating: "ö", count: 128), "ID must not be greater than 255 characters"),
            (".", "'.' is disallowed"),
            ("..", "'..' is disallowed"),
            ("a/b", "'a/b' contains invalid characters"),
            ("a\\b", "'a\\b' contains invalid characters"),
            ("a\tb", "'a\tb' contains invalid characters"),
            ("a\r\nb", "'a\r\nb' contains invalid characters"),
            ("a\0", "'a\0' contains invalid characters"),
            ("a\u{7F}", "'a\u{7F}' contains invalid characters"),
        ] as [(String, String?)])
    func validates(_ id: String, _ sentence: String?) {
        #expect(self.sentence(of: TaskID(id)) == sentence)
        #expect(self.sentence(of: FrameworkID(id)) == sentence)
    }

    @Test(
        arguments: [
            (ContainerID("a"), nil),
            (ContainerID(value: "b", parent: "a"), nil),
            (ContainerID(String(repeating: "x", count: 242)), nil),
            (
                ContainerID(String(repeating: "x", count: 243)),
                "'ContainerID.value' '\(String(repeating: "x", count: 243))' exceeds the maximum length (242)"
            ),
            (ContainerID("a.b"), "'ContainerID.value' 'a.b' contains invalid characters"),
            (ContainerID("a b"), "'ContainerID.value' 'a b' contains invalid characters"),
            (ContainerID(".."), "'..' is disallowed"),
            (ContainerID(value: "b", parent: ""), "'ContainerID.parent' is invalid: ID must not be empty"),
            (
                ContainerID(value: "c", parent: ContainerID(value: "b", parent: "a/")),
                "'ContainerID.parent' is invalid: 'ContainerID.parent' is invalid: 'a/' contains invalid characters"
            ),
        ] as [(ContainerID, String?)])
    func validatesContainers(_ id: ContainerID, _ sentence: String?) {
        #expect(self.sentence(of: id) == sentence)
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
        do {
            try id.validate()
            return nil
        } catch {
            return error.description
        }
    }
}
