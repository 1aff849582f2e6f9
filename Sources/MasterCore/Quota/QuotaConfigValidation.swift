import MesosBase
import MesosResources
import MesosWire

/// Checks of quotas that an operator configures, which need nothing but the configuration and the allowed roles;
/// sentences and order are those of Mesos (`src/master/quota_handler.cpp`, `src/master/quota.cpp`).
enum QuotaConfigValidation {
    /// Throws what is wrong with the first that is not valid.
    static func validate(_ configs: [V1.Quota.QuotaConfig], allowedRoles: [String]?) throws(OperatorError) {
        for config in configs {
            if let allowedRoles, config.role != RoleName.unreserved, !allowedRoles.contains(config.role) {
                throw invalid("'\(config.role)' is not on the roles whitelist")
            }
            if config.role.contains("/") {
                throw OperatorError(
                    status: 400, message: "Updating quota on nested role '\(config.role)' is not supported yet")
            }
            if let problem = problem(with: config) { throw invalid(problem) }
        }
    }

    static func invalid(_ problem: String) -> OperatorError {
        OperatorError(status: 400, message: "Invalid QuotaConfig: \(problem)")
    }

    private static func problem(with config: V1.Quota.QuotaConfig) -> String? {
        do throws(RoleNameError) { try RoleName.validate(config.role) } catch {
            return "Invalid 'QuotaConfig.role': \(error)"
        }
        if let problem = excess(in: config.guarantees) { return "Invalid 'QuotaConfig.guarantees': \(problem)" }
        if let problem = excess(in: config.limits) { return "Invalid 'QuotaConfig.limits': \(problem)" }
        for (name, amount) in config.guarantees {
            if let problem = problem(with: amount.value) {
                return "Invalid guarantee configuration \(text(of: amount, name)): \(problem)"
            }
        }
        for (name, amount) in config.limits {
            if let problem = problem(with: amount.value) {
                return "Invalid limit configuration \(text(of: amount, name)): \(problem)"
            }
        }
        let quota = Quota(config)
        guard quota.limits.contains(quota.guarantees) else {
            return "'QuotaConfig.guarantees' \(text(of: config.guarantees)) is not contained within the "
                + "'QuotaConfig.limits' \(text(of: config.limits))"
        }
        return nil
    }

    /// Amounts that no cluster has.
    private static func excess(in amounts: SortedMap<String, V1.Value.Scalar>) -> String? {
        for (name, amount) in amounts {
            let isBytes = name == "mem" || name == "disk"
            let (limit, words) = isBytes ? (1_099_511_627_776, "1 exabyte") : (1_000_000_000_000, "1 trillion")
            if amount.value > Double(limit) {
                return "\(text(of: amount, name)) is invalid: values greater than \(words) (\(limit)) are not "
                    + "supported"
            }
        }
        return nil
    }

    private static func problem(with amount: Double) -> String? {
        if amount.isNaN { return "NaN not supported" }
        if amount.isInfinite { return "Infinite values not supported" }
        if amount.isSubnormal { return "Subnormal values not supported" }
        return amount < 0 ? "Negative values not supported" : nil
    }

    private static func text(of amount: V1.Value.Scalar, _ name: String) -> String {
        "{'\(name)': \(text(of: amount))}"
    }

    private static func text(of amounts: SortedMap<String, V1.Value.Scalar>) -> String {
        "{ " + amounts.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ") + " }"
    }

    /// An amount as Mesos writes it; one that is no finite number as what it is.
    private static func text(of amount: V1.Value.Scalar) -> String {
        amount.value.isFinite ? "\(Scalar(amount.value))" : "\(amount.value)"
    }
}
