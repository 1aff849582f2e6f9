import MesosIO
import Testing

@testable import MesosContainers

@Suite struct ProbeURLTests {
    @Test func aRequestNamesTheServerAndThePath() throws {
        let url = try ProbeURL(port: 8080, path: "/health?deep=1", scheme: "http", isIPv6: false)
        #expect(
            String(decoding: url.request, as: UTF8.self) == """
                GET /health?deep=1 HTTP/1.1\r
                Host: 127.0.0.1:8080\r
                User-Agent: MesosKit\r
                Accept: */*\r
                Connection: close\r
                \r

                """)
        #expect(try ProbeURL(port: 80, path: "", scheme: "http", isIPv6: true).address.description == "[::1]:80")
        #expect(try ProbeURL(port: 80, path: "", scheme: "http", isIPv6: true).path == "/")
    }

    @Test(
        arguments: [
            (443, "/", "https", "the scheme https is not supported: only http is looked at"),
            (0, "/", "http", "port 0 is not from 1 to 65535"),
            (65_536, "/", "http", "port 65536 is not from 1 to 65535"),
            (80, "/a b", "http", "the path '/a b' holds a space or a control character"),
            (80, "/\r\nX: y", "http", "the path '/\r\nX: y' holds a space or a control character"),
        ] as [(UInt32, String, String, String)])
    func whatCannotBeAskedForIsNamed(port: UInt32, path: String, scheme: String, message: String) {
        #expect(throws: ProbeURL.Problem(description: message)) {
            try ProbeURL(port: port, path: path, scheme: scheme, isIPv6: false)
        }
    }

    @Test(arguments: [
        ("/other", "127.0.0.1:80/other"), ("sibling", "127.0.0.1:80/a/sibling"), ("?q=1", "127.0.0.1:80/a/?q=1"),
        ("http://127.0.0.1:81/x#top", "127.0.0.1:81/x"), ("HTTP://localhost", "127.0.0.1:80/"),
        ("//[::1]:90/y", "[::1]:90/y"), ("http://10.0.0.1?z", "10.0.0.1:80/?z"),
    ])
    func redirectionsLeadElsewhere(location: String, expected: String) throws {
        let url = try ProbeURL(port: 80, path: "/a/b?c=/d", scheme: "http", isIPv6: false)
        let next = try url.redirected(to: location)
        #expect("\(next.address)\(next.path)" == expected)
    }

    @Test(arguments: [
        ("https://127.0.0.1/", "only http is supported"), ("http://example.com/", "'example.com' is not an address"),
        ("http://127.0.0.1:99999/", "port 99999 is not from 1 to 65535"), ("http://", "it names no host and port"),
        ("http://127.0.0.1:x/", "it names no host and port"), ("ftp://127.0.0.1/", "only http is supported"),
    ])
    func someRedirectionsAreNotFollowed(location: String, message: String) throws {
        let url = try ProbeURL(port: 80, path: "/", scheme: "http", isIPv6: false)
        #expect(
            throws: ProbeURL.Problem(description: "the redirection to '\(location)' is not followed: \(message)")
        ) { try url.redirected(to: location) }
    }
}
