package watchkeeper.monitoring.feed.poll;

import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.outside.AddressGuard;
import watchkeeper.chassis.outside.Fetcher;

@Configuration(proxyBeanMethods = false)
class PollConfiguration {
    @Bean
    AddressGuard feedAddresses(PollSettings settings) {
        return new AddressGuard(settings.allowed(), InetAddress::getAllByName);
    }

    @Bean
    Fetcher feedFetcher(AddressGuard guard, PollSettings settings) {
        return new Fetcher(
                guard, settings.patience(), Math.toIntExact(settings.mostBytes().toBytes()));
    }
}
