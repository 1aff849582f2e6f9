import Testing

@Suite struct PublicDocumentationTests {
    private func findings(_ text: String) -> [Finding] {
        checkPublicDocumentation(SourceFile("Sources/MesosBase/A/A.swift", text))
    }

    @Test(arguments: [
        "public func f() {}", "public var a: Int { 1 }", "public let a = 1", "public struct A {}", "open class A {}",
        "public enum A {}", "public protocol P {}", "public actor A {}", "public typealias A = Int",
        "public static func f() {}", "public final class A {}", "public private(set) var a = 1",
        "@inlinable\npublic func f() {}", "nonisolated public func f() {}",
        "@available(macOS 15, *) public struct A {}",
    ])
    func theyNeedAComment(_ code: String) {
        #expect(findings("import MesosBase\n\n\(code)").map(\.line) == [3])
        #expect(findings("import MesosBase\n\n// note\n\(code)").map(\.line) == [4])
        #expect(findings("/// doc\n\n\(code)").count == 1)
        #expect(findings("/// doc\n\(code)") == [])
        #expect(findings("/// doc\n// swift-format-ignore\n\(code)") == [])
        #expect(findings(code.replacing("public", with: "package").replacing("open", with: "internal")) == [])
    }

    @Test func membersNeedOneEach() {
        let text = """
            /// doc
            public struct A {
                public init() {}
                public subscript(a: Int) -> Int { a }
                let hidden = 1
                func quiet() { let x = Self.init() }
                /// doc
                @inlinable
                public var seen: Int {
                    func local() {}
                    return 1
                }
            }
            """
        #expect(
            findings(text).map(\.message) == [
                "public init has no '///' comment", "public subscript has no '///' comment",
            ])
    }

    @Test func requirementsAndCasesNeedOneEach() {
        let text = """
            /// doc
            public protocol P {
                associatedtype A
                func f()
                var a: Int { get }
                /// doc
                init()
            }
            /// doc
            public enum E {
                case one, required
                /// doc
                case two(Int)
                var hidden: Int { switch self { case .one: 1 default: 2 } }
            }
            enum Quiet { case one }
            protocol Silent { func f() }
            """
        #expect(findings(text).map(\.line) == [3, 4, 5, 11])
    }

    @Test func aPublicExtensionMakesItsMembersPublic() {
        let text = """
            public extension A {
                func f() {}
                /// doc
                func g() {}
                internal func h() {}
                static let i = Self.init(1)
            }
            extension A {
                func f() {}
            }
            """
        #expect(findings(text).map(\.line) == [2, 6])
    }

    @Test func reexportsNeedNone() {
        #expect(findings("@_exported public import MesosBase\n@_exported public import MesosWire") == [])
    }

    @Test func bodiesAndStringsAreNotRead() {
        #expect(findings("func f() { let text = \"public func g() {}\" }\n// public func h() {}") == [])
    }
}
