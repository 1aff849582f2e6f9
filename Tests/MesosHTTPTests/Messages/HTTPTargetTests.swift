import Testing

@testable import MesosHTTP

@Suite struct HTTPTargetTests {
    @Test(arguments: [
        ("/state", "/state", ""), ("/slave%281%29/state", "/slave(1)/state", ""), ("/a+b", "/a+b", ""),
        ("/a?b=c?d", "/a", "b=c?d"), ("http://host:5050/a/b?c", "/a/b", "c"), ("http://host", "/", ""),
        ("http://host?c", "/", "c"), ("*", "*", ""), ("/a#b?c", "/a", ""), ("/%C3%A4", "/ä", ""), ("/%2f", "//", ""),
        ("/a?", "/a", ""),
    ])
    func aTargetIsAPathAndAQuery(_ text: String, _ path: String, _ query: String) throws {
        let target = try HTTPTarget(text)
        #expect(target.path == path)
        #expect(target.rawQuery == query)
    }

    @Test(arguments: [
        ("a=1&b=2", "a", "1"), ("a=1&b=2", "b", "2"), ("a=1;b=2", "b", "2"), ("a", "a", ""), ("a=", "a", ""),
        ("a=b=c", "a", "b=c"), ("a=x+y%2B", "a", "x y+"), ("%61+b=1", "a b", "1"), ("a=1&a=2", "a", "2"),
        ("&&a=1&", "a", "1"), ("path=/var/lib&offset=-1", "offset", "-1"),
    ])
    func wordsOfTheQueryAreDecodedAsForms(_ query: String, _ name: String, _ value: String) throws {
        #expect(try HTTPTarget("/?\(query)").query(name) == value)
    }

    @Test func anAbsentWordIsNil() throws {
        #expect(try HTTPTarget("/?a=1").query("b") == nil)
        #expect(try HTTPTarget("/").query("b") == nil)
    }

    @Test func aBadEscapeIsNamed() {
        #expect(throws: HTTPTarget.Problem(description: "Malformed % escape in '/a%4': '%4'")) {
            try HTTPTarget("/a%4")
        }
        #expect(throws: HTTPTarget.Problem(description: "Malformed % escape in 'x%zz': '%zz'")) {
            try HTTPTarget("/?a=x%zz")
        }
    }
}
