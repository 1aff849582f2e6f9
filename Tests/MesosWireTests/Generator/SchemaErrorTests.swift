import Testing

@Suite(.serialized) struct SchemaErrorTests {
    /// A schema, wrong on its second line, and what the generator says about that line.
    @Test(arguments: [
        ("A { 1 a string; }", "expected the field's label, found ';'"),
        (
            "A { 1 a string often; }",
            "unknown label 'often'; a field is required, optional, repeated, map or oneof:<name>"
        ),
        ("A { 1 a string optional }", "expected default, deprecated, always, as or ';', found '}'"),
        ("A { 1 a string optional new; }", "expected default, deprecated, always, as or ';', found 'new'"),
        ("A { 1 a Thing optional; }", "no message, enum or basic type is named 'Thing' here"),
        ("A { 1 a map<string,Thing> map; }", "no message, enum or basic type is named 'Thing' here"),
        ("A { 1 a map<int32,string> map; }", "expected 'string', found 'int32'"),
        ("A { 1 a string optional; 1 b string optional; }", "number 1 is already taken by 'a'"),
        ("A { 1 a string optional; 2 a string optional; }", "'a' is declared twice"),
        ("A { 99999999999 a string optional; }", "'99999999999' is not a number that fits"),
        ("A { 1 a bool optional default=maybe; }", "'maybe' is no default for a field of type Bool"),
        ("A { 1 a uint32 optional default=-1; }", "'-1' is no default for a field of type UInt32"),
        ("A { enum B { C=0 } 1 a B optional default=D; }", "'D' is no default for a field of type B"),
        ("A { 1 a string optional default=\"x; }", "the string is not closed on its line"),
        ("A { enum B { C=0, D=0 } }", "number 0 is already taken by 'C'"),
        ("A { enum B { C=0, C=1 } }", "'C' is declared twice"),
        ("A { enum B { C=0 D=1 } }", "expected ',' or '}', found 'D'"),
        ("A { enum B { C } }", "expected '=', found '}'"),
        ("A {} A {}", "'V1.A' is declared twice"),
        (
            "A identifier { 1 id string required; }",
            "identifier 'A' must have exactly one field: 1 value string required"
        ),
        ("A.B {}", "'A.B' is no name: a name has letters, digits and underscores and begins with no digit"),
        ("A as 2B {}", "'2B' is no name: a name has letters, digits and underscores and begins with no digit"),
        ("A ordered {}", "expected identifier, hashable, boxed or '{', found 'ordered'"),
        ("A { ? }", "unexpected character '?'"),
        ("A {", "expected a message, an enum or '}', found the end of the file"),
    ])
    func namesTheLineAndTheReason(_ line: String, _ reason: String) throws {
        let folder = try SchemaFolder(["V1/wrong": "namespace V1 public;\n\(line)"])
        let run = try GeneratorRun([folder.path])
        #expect(run.status == 1)
        #expect(run.complaint == "V1/wrong.schema:2: \(reason)\n")
    }

    @Test(arguments: [
        ("A {}", "expected 'namespace', found 'A'"),
        (
            "namespace . public;",
            "'.' is no name: a name has letters, digits and underscores and begins with no digit"
        ),
        ("namespace V1;", "expected public or package, found ';'"),
        ("namespace V1 private;", "expected public or package, found 'private'"),
        ("namespace Internal public;", "namespace Internal belongs in the folder of its first word, not in 'V1'"),
        ("", "expected 'namespace', found the end of the file"),
    ])
    func wantsANamespace(_ text: String, _ reason: String) throws {
        let folder = try SchemaFolder(["V1/wrong": text])
        let run = try GeneratorRun([folder.path])
        #expect(run.status == 1)
        #expect(run.complaint == "V1/wrong.schema:1: \(reason)\n")
    }

    @Test func refusesAMessageThatCannotBeSmall() throws {
        let fields = (1...17).map { "\($0) text\($0) string optional;" }.joined(separator: " ")
        let folder = try SchemaFolder(["V1/wide": "namespace V1 public;\nWide { \(fields) }"])
        let run = try GeneratorRun([folder.path])
        #expect(
            run.complaint == """
                V1/wide.schema:2: Wide takes 272 bytes even with all its sub-messages boxed; declare it boxed itself

                """)
    }

    @Test func acceptsAMessageThatIsBoxedAsAWhole() throws {
        let fields = (1...17).map { "\($0) text\($0) string optional;" }.joined(separator: " ")
        let folder = try SchemaFolder(["V1/wide": "namespace V1 public;\nWide boxed { \(fields) }"])
        let run = try GeneratorRun([folder.path])
        #expect(run.complaint == "")
        #expect(run.status == 0)
    }

    @Test func refusesTwoFilesOfOneName() throws {
        let folder = try SchemaFolder([
            "V1/things": "namespace V1 public;", "Internal/things": "namespace Internal package;",
        ])
        let run = try GeneratorRun([folder.path])
        #expect(
            run.complaint == "V1/things.schema:1: Internal/things.schema would make a Swift file of the same name\n")
    }
}
