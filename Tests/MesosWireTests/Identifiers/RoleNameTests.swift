import MesosWire
import Testing

@Suite struct RoleNameTests {
    @Test(arguments: [
        "*", "a", "a/b/c", "eng-1/back_end.x", "a*", "**", "...", "a-", "a/b-/c", "größe", "日本/語", "a\u{8}b", "a\u{0}b",
        "a\\b", "a\u{85}b", "a\u{A0}b", String(repeating: "x", count: 1_000),
    ])
    func accepts(_ role: String) throws {
        try RoleName.validate(role)
    }

    @Test(arguments: [
        ("", "Role names cannot be the empty string"),
        ("/a", "Role '/a' cannot start with a slash"),
        ("/", "Role '/' cannot start with a slash"),
        ("a/", "Role 'a/' cannot end with a slash"),
        ("/a/", "Role '/a/' cannot start with a slash"),
        ("//", "Role '//' cannot start with a slash"),
        ("a//", "Role 'a//' cannot end with a slash"),
        ("*/", "Role '*/' cannot end with a slash"),
        ("a//b", "Role 'a//b' cannot contain two adjacent slashes"),
        (".//b", "Role './/b' cannot contain two adjacent slashes"),
        (".", "Role '.' cannot include '.' as a component"),
        ("a/../b", "Role 'a/../b' cannot include '..' as a component"),
        ("..", "Role '..' cannot include '..' as a component"),
        ("./..", "Role './..' cannot include '.' as a component"),
        ("a/*", "Role 'a/*' cannot include '*' as a component"),
        ("*/a", "Role '*/a' cannot include '*' as a component"),
        ("-", "Role component '-' is invalid because it starts with a dash"),
        ("- ", "Role component '- ' is invalid because it starts with a dash"),
        // An accent that joins the dash makes it no other byte.
        ("-\u{301}a", "Role component '-\u{301}a' is invalid because it starts with a dash"),
        // The first component that is wrong counts, whatever is wrong with it.
        ("a b/-c", "Role component 'a b' is invalid because it contains backspace or whitespace"),
        ("-a", "Role component '-a' is invalid because it starts with a dash"),
        ("a/-b", "Role component '-b' is invalid because it starts with a dash"),
        ("a b", "Role component 'a b' is invalid because it contains backspace or whitespace"),
        ("a/b\tc", "Role component 'b\tc' is invalid because it contains backspace or whitespace"),
        ("a\u{7F}", "Role component 'a\u{7F}' is invalid because it contains backspace or whitespace"),
        ("a\u{B}", "Role component 'a\u{B}' is invalid because it contains backspace or whitespace"),
        ("a\n", "Role component 'a\n' is invalid because it contains backspace or whitespace"),
        ("a\u{C}", "Role component 'a\u{C}' is invalid because it contains backspace or whitespace"),
        ("a\r", "Role component 'a\r' is invalid because it contains backspace or whitespace"),
        ("a\r\n", "Role component 'a\r\n' is invalid because it contains backspace or whitespace"),
    ])
    func refuses(_ role: String, _ sentence: String) {
        let error = #expect(throws: RoleNameError.self) { try RoleName.validate(role) }
        #expect(error?.description == sentence)
    }
}
