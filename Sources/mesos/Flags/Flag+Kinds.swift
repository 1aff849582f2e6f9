import Foundation
import MesosKit

extension Flag {
    /// A flag that is on or off.
    static func onOff(
        _ name: String, _ standard: Bool, _ summary: String, set: @escaping @Sendable (inout Settings, Bool) -> Void
    ) -> Flag {
        Flag(name, nil, "\(standard)", summary) { (settings, text) throws(FlagValueError) in
            switch text {
            case "true", "1": set(&settings, true)
            case "false", "0": set(&settings, false)
            default: throw FlagValueError("it is on or off, so give 'true' or 'false'")
            }
        }
    }

    /// A flag whose value is any text but none.
    static func text(
        _ name: String, _ placeholder: String, _ standard: String? = nil, _ summary: String,
        set: @escaping @Sendable (inout Settings, String) -> Void
    ) -> Flag {
        Flag(name, placeholder, standard, summary) { (settings, text) throws(FlagValueError) in
            guard !text.isEmpty, !text.contains("\0") else { throw FlagValueError("it must not be empty") }
            set(&settings, text)
        }
    }

    /// A flag whose value is a duration as Mesos writes it.
    static func duration(
        _ name: String, formerly formerName: String? = nil, _ standard: String? = nil, _ summary: String,
        in range: ClosedRange<Duration> = .zero...(.seconds(3_155_760_000)),
        set: @escaping @Sendable (inout Settings, Duration) -> Void
    ) -> Flag {
        Flag(name, formerly: formerName, "TIME", standard, summary) { (settings, text) throws(FlagValueError) in
            let duration: Duration
            do throws(DurationText.ParseError) { duration = try DurationText.parse(text) } catch {
                throw FlagValueError("\(error)")
            }
            guard range.contains(duration) else {
                let (least, most) = (DurationText.format(range.lowerBound), DurationText.format(range.upperBound))
                throw FlagValueError("it must be between \(least) and \(most)")
            }
            set(&settings, duration)
        }
    }

    /// A flag whose value is a whole number.
    static func count(
        _ name: String, formerly formerName: String? = nil, _ standard: Int, _ summary: String,
        in range: ClosedRange<Int> = 0...1_000_000_000, set: @escaping @Sendable (inout Settings, Int) -> Void
    ) -> Flag {
        Flag(name, formerly: formerName, "N", "\(standard)", summary) { (settings, text) throws(FlagValueError) in
            guard let count = Int(text), range.contains(count) else {
                throw FlagValueError("give a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            set(&settings, count)
        }
    }

    /// A flag whose value is a region and a zone in JSON.
    static func domain(_ summary: String, set: @escaping @Sendable (inout Settings, V1.DomainInfo) -> Void) -> Flag {
        Flag("domain", "JSON", nil, summary) { (settings, text) throws(FlagValueError) in
            let domain: V1.DomainInfo
            do throws(WireError) { domain = try V1.DomainInfo(json: Array(text.utf8)) } catch {
                throw FlagValueError("\(error)")
            }
            guard domain.faultDomain != nil else { throw FlagValueError("`domain` must define `fault_domain`") }
            set(&settings, domain)
        }
    }
}
