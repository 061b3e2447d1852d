"""Who pictures come from: agencies and archives, whose bare name at the end of a caption is its credit."""

AGENCIES = """
Action Images | Adobe Stock | AFP | AFP via Getty Images | Agence France-Presse | Alamy | Anadolu
Anadolu Agency | ANP | ANSA | AP | AP Photo | APA | Associated Press | Belga | Bloomberg | Contrasto | Corbis
Cover Images | CTK | DDP | Depositphotos | DPA | dpa | dpa-infocom | Dreamstime | EFE | EPA | EPA-EFE | epd
Europa Press | Flickr | Fotolia | Freepik | Gamma-Rapho | Getty | Getty Images | Getty Images/iStockphoto
Hollandse Hoogte | IANS | Imago | imago images | iStock | iStockphoto | Keystone | KNA | Kyodo | LaPresse
Lehtikuva | Lusa | Magnum Photos | MAXPPP | MTI | NTB | PA | PA Media | PA Wire | Panos | PAP | Pexels
picture alliance | Picture Alliance | picture-alliance | Pixabay | Press Association | PTI | REUTERS | Reuters
Rex Features | Ritzau Scanpix | Scanpix | Shutterstock | SIPA | Sputnik | TASS | TT | Unsplash | UPI
USA TODAY Sports | Wikimedia Commons | Wikipedia | Xinhua | Yonhap | ZUMA | Zuma Press | ČTK | РИА Новости
ТАСС | УНІАН
"""
"""Names as they are printed under pictures, in any order."""
