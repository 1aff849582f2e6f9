import Foundation
import MesosResources
import Testing

@Suite struct PatternCodingTests {
    @Test func patternsAreCodedAsTheirTexts() throws {
        let patterns = [try Pattern("rack-(a|b)[0-9]+"), try Pattern("")]
        let json = try JSONEncoder().encode(patterns)
        #expect(String(decoding: json, as: UTF8.self) == #"["rack-(a|b)[0-9]+",""]"#)
        #expect(try JSONDecoder().decode([Pattern].self, from: json) == patterns)
    }

    @Test func whatIsNoPatternIsNotDecoded() {
        #expect {
            try JSONDecoder().decode([Pattern].self, from: Data(#"["a)"]"#.utf8))
        } throws: { error in
            guard case DecodingError.dataCorrupted(let context) = error else { return false }
            return context.debugDescription == "\(PatternError.unopenedGroup(at: 1))"
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Pattern].self, from: Data("[\"a{200}\"]".utf8))
        }
    }
}
