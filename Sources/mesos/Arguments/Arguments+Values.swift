import MesosKit

extension Arguments {
    /// A whole number in a range.
    func count(of option: Option, in range: ClosedRange<Int>, default standard: Int) throws(UsageError) -> Int {
        guard let text = text(of: option) else { return standard }
        guard let count = Int(text), range.contains(count) else {
            throw UsageError(problem: .malformedCount(text, option, range))
        }
        return count
    }

    /// A number above zero with up to three decimal digits.
    func amount(of option: Option, default standard: Scalar) throws(UsageError) -> Scalar {
        guard let text = text(of: option) else { return standard }
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard isPlain, let number = Double(text), Scalar(number) > .zero, Scalar(number) <= .limit else {
            throw UsageError(problem: .malformedAmount(text, option))
        }
        return Scalar(number)
    }

    /// What each agent has, with at least some processors and memory.
    func resources(of option: Option, default standard: Resources) throws(UsageError) -> Resources {
        guard let text = text(of: option) else { return standard }
        let resources: Resources
        do {
            resources = try Resources(parsing: text)
        } catch {
            throw UsageError(problem: .malformedResources(option, error))
        }
        for name in ["cpus", "mem"] where resources.scalar(name) <= .zero {
            throw UsageError(problem: .uselessResources(text, option, missing: name))
        }
        return resources
    }

    /// A duration above zero; `nil` if the option is not given.
    func duration(of option: Option) throws(UsageError) -> Duration? {
        guard let text = text(of: option) else { return nil }
        let duration: Duration
        do {
            duration = try DurationText.parse(text)
        } catch {
            throw UsageError(problem: .malformedDuration(option, error))
        }
        guard duration > .zero else { throw UsageError(problem: .durationNotPositive(text, option)) }
        return duration
    }

    /// A path; `nil` if the option is not given.
    func path(of option: Option) throws(UsageError) -> String? {
        guard let text = text(of: option) else { return nil }
        guard !text.isEmpty, !text.contains("\0") else { throw UsageError(problem: .malformedPath(text, option)) }
        return text
    }

    /// A name that can be part of a task's identifier.
    func name(of option: Option, default standard: String) throws(UsageError) -> String {
        guard let text = text(of: option) else { return standard }
        let isAllowed = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        guard isAllowed, (1...64).contains(text.count), text.first != "." else {
            throw UsageError(problem: .malformedName(text, option))
        }
        return text
    }

    /// Variables for the environment, in the order in which they were given.
    func variables(of option: Option) throws(UsageError) -> [EnvironmentEntry] {
        var variables: [EnvironmentEntry] = []
        for text in texts(of: option) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !text.contains("\0") else {
                throw UsageError(problem: .malformedVariable(text, option))
            }
            guard !variables.contains(where: { $0.name == parts[0] }) else {
                throw UsageError(problem: .repeatedVariable(String(parts[0]), option))
            }
            variables.append(EnvironmentEntry(name: String(parts[0]), value: String(parts[1])))
        }
        return variables
    }
}
